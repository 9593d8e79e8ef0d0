using System.Globalization;

namespace Sitrep.Language;

/// <summary>Calendar arithmetic on days; weeks are ISO weeks, beginning on Monday. Results outside the calendar are null.</summary>
internal static class TimeCalendar
{
    /// <summary>The day, or null for one that cannot be (31 February).</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static DateInterval? Month(int year, int month) =>
        Day(year, month, 1) is { } first ? new DateInterval(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month) : null;

    public static DateInterval? Years(int first, int last) =>
        Day(first, 1, 1) is { } start && Day(last, 12, 31) is { } end ? new DateInterval(start, end, DatePrecision.Year) : null;

    public static DateInterval Months(int year, int firstMonth, int count)
    {
        var start = new DateOnly(year, firstMonth, 1);
        return new DateInterval(start, start.AddMonths(count).AddDays(-1), DatePrecision.Month);
    }

    public static DateInterval Week(DateOnly day)
    {
        var monday = day.AddDays(-Weekday(day) + 1);
        return new DateInterval(monday, monday.AddDays(6), DatePrecision.Week);
    }

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>"2021-11-05".</summary>
    public static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2021-W44".</summary>
    public static string PrintWeek(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    /// <summary>"2021-11".</summary>
    public static string PrintMonth(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string PrintYear(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The day moved by units; null outside the calendar.</summary>
    public static DateOnly? Shift(DateOnly day, string unit, long count)
    {
        if (Math.Abs(count) > 20_000) return null;
        var n = (int)count;
        var months = unit switch { "M" => n, "Q" => 3 * n, "Y" => 12 * n, "E" => 120 * n, "C" => 1200 * n, _ => 0 };
        if (months != 0)
        {
            var year = day.Year + months / 12;
            return year is > 1 and < 9990 ? day.AddMonths(months) : null;
        }

        var days = unit switch { "D" => n, "W" or "WE" => 7 * n, "2W" => 14 * n, _ => 0 };
        return day.DayNumber + days is > 400 and < 3_650_000 ? day.AddDays(days) : null;
    }
}
