using System.Globalization;

namespace Sitrep.Language;

/// <summary>A day or month with a name of its own, and how it is found in any year.</summary>
internal sealed record Holiday(string Name, string Method, int[] Numbers)
{
    public static Holiday Parse(string name, string rule)
    {
        var parts = rule.Split(' ');
        return new Holiday(name, parts[0], [.. parts[1..].Select(part => int.Parse(part, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Its days in a year of our calendar; null when it does not fall into that year, or the calendar does not reach so far.</summary>
    public (DateOnly Start, DateOnly End)? In(int year) => Method switch
    {
        "fixed" => Day(new DateOnly(year, Numbers[0], Numbers[1])),
        "nth" => Day(Nth(year, Numbers[0], Numbers[1], Numbers[2])),
        "easter" => Day(Easter(year).AddDays(Numbers[0])),
        "orthodox" => Day(OrthodoxEaster(year).AddDays(Numbers[0])),
        "hijri" => Hijri(year),
        _ => throw new InvalidDataException($"holidays.tsv, {Name}: '{Method}' is not one of fixed, nth, easter, orthodox, hijri."),
    };

    private static (DateOnly, DateOnly)? Day(DateOnly day) => (day, day);

    private static DateOnly Nth(int year, int month, int weekday, int count)
    {
        var first = new DateOnly(year, month, 1);
        var offset = (weekday % 7 - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(offset + 7 * (count - 1));
    }

    // The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    // Meeus's Julian computus; the Julian day is a day of our calendar thirteen days later, right from 1900 to 2099.
    private static DateOnly OrthodoxEaster(int year)
    {
        int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7, n = d + e + 114;
        return new DateOnly(year, n / 31, n % 31 + 1).AddDays(13);
    }

    private (DateOnly, DateOnly)? Hijri(int year)
    {
        var calendar = new UmAlQuraCalendar();
        if (year is < 1901 or > 2070) return null;
        for (var hijriYear = calendar.GetYear(new DateTime(year, 1, 1)); hijriYear <= calendar.GetYear(new DateTime(year, 12, 31)); hijriYear++)
        {
            var start = DateOnly.FromDateTime(calendar.ToDateTime(hijriYear, Numbers[0], Numbers[1], 0, 0, 0, 0));
            if (start.Year == year) return (start, start.AddDays(Numbers[2] - 1));
        }

        return null;
    }
}
