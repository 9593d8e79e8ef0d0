using System.Globalization;
using static Sitrep.Language.TimeCalendar;

namespace Sitrep.Language;

/// <summary>
/// The methods that rules name: from what a pattern captured and what it counts from to a TIMEX3 value and calendar days.
/// Without a day of publication relative expressions have a value with X for what is not known, and no days.
/// </summary>
internal static partial class TimeResolver
{
    private const string UnknownDay = "XXXX-XX-XX";

    /// <summary>The reading, or null when the words are no time after all.</summary>
    public static TimeReading? Resolve(TimeRule rule, in TimeFields fields, in TimeAnchor anchor) => rule.Method switch
    {
        "date" => Date(fields, anchor, rule.Argument),
        "days" => Days(fields, anchor),
        "month" => Named(fields, anchor, rule.Argument),
        "year" => OfYears(PrintYear(fields.Year), fields.Year, fields.Year),
        "decade" => OfYears(fields.Decade.ToString("000", CultureInfo.InvariantCulture), fields.Decade * 10, fields.Decade * 10 + 9),
        "century" => OfYears((fields.Ordinal - 1).ToString("00", CultureInfo.InvariantCulture), (fields.Ordinal - 1) * 100 + 1, fields.Ordinal * 100),
        "weekday" => Weekday(fields, anchor, rule.Argument),
        "day" => OfDay(anchor.Published?.AddDays(Number(rule.Argument)), fields.Part),
        "part" => Part(fields, anchor.Published, rule.Argument),
        "anchor" => OfDay(anchor.Last?.AddDays(Number(rule.Argument)), null),
        "anchor-part" => OfDay(anchor.Last?.AddDays(Number(rule.Argument)), fields.Part),
        "part-of-anchor" => OfDay(anchor.Last, rule.Argument.Length > 0 ? rule.Argument : fields.Part),
        "unit" => Unit(fields.Unit!, anchor.Published, Number(rule.Argument)),
        "anchor-unit" => Unit(fields.Unit!, Near(fields.Unit!, anchor), Number(rule.Argument)),
        "ago" or "earlier" when fields.Unit == "Y" && Count(fields, rule.Argument) == 1 && anchor.LastQuarter?.Dates is { } quarter =>
            OfQuarter(quarter.Start.Year - 1, (quarter.Start.Month + 2) / 3), // what a quarter is compared with
        "ago" => Unit(fields.Unit!, anchor.Published, -Count(fields, rule.Argument)),
        "earlier" => Unit(fields.Unit!, Near(fields.Unit!, anchor), -Count(fields, rule.Argument)),
        "later" => Unit(fields.Unit!, Near(fields.Unit!, anchor), Count(fields, rule.Argument)),
        "later-now" => Unit(fields.Unit!, anchor.Published, Count(fields, rule.Argument)),
        "weekend" => Weekend(anchor),
        "quarter" => Quarter(fields, anchor, rule.Argument),
        "latest-quarter" => anchor.Published is { } day ? OfQuarter(day.AddMonths(-3).Year, (day.AddMonths(-3).Month + 2) / 3) : null,
        "the-quarter" => anchor.LastQuarter,
        "half" => Half(fields, anchor),
        "season" => Season(fields, anchor, rule.Argument),
        "clock" => Clock(fields, anchor, rule.Argument),
        "duration" => Duration(fields, rule.Argument),
        "set" => new TimeReading(TimeKind.Set, rule.Argument.Length > 0 ? rule.Argument : DurationValue(fields.Unit!, "1"), null),
        "set-weekday" => new TimeReading(TimeKind.Set, $"XXXX-WXX-{fields.Weekday}" + (fields.Part is null ? "" : "T" + fields.Part), null),
        "set-part" => new TimeReading(TimeKind.Set, $"{UnknownDay}T{fields.Part}", null),
        "ref" => new TimeReading(TimeKind.Date, rule.Argument, null),
        "holiday" => OfHoliday(fields, anchor),
        _ => throw new InvalidDataException($"rules.tsv, {rule.Name}: there is no method '{rule.Method}'."),
    };

    private static int Number(string argument) => int.Parse(argument.Split(':')[0], CultureInfo.InvariantCulture);

    private static long Count(in TimeFields fields, string argument) => argument.Length > 0 ? Number(argument) : fields.N;

    // Days and weeks count from the day named last; "a year earlier" nearly always from the day of publication.
    private static DateOnly? Near(string unit, in TimeAnchor anchor) => unit is "D" or "W" or "WE" or "H" ? anchor.Last : anchor.Published;

    private static TimeReading OfDay(DateOnly? day, string? part)
    {
        var value = day is null ? UnknownDay : Print(day.Value);
        var dates = day is null ? (DateInterval?)null : DateInterval.OfDay(day.Value);
        return part is null ? new TimeReading(TimeKind.Date, value, dates) : new TimeReading(TimeKind.Time, $"{value}T{part}", dates);
    }

    private static TimeReading OfYears(string value, int first, int last) => new(TimeKind.Date, value, Years(first, last));

    private static TimeReading OfQuarter(int year, int quarter) =>
        new(TimeKind.Date, $"{PrintYear(year)}-Q{quarter}", Months(year, 3 * quarter - 2, 3));

    // "Nov. 7, 2021", "30 December", "May last year"; without a year the one that tense and nearness choose.
    private static TimeReading? Date(in TimeFields fields, in TimeAnchor anchor, string yearShift)
    {
        var year = fields.Year;
        if (year < 0 && yearShift.Length > 0 && anchor.Published is { } published) year = published.Year + Number(yearShift);
        if (fields.Day < 0)
        {
            return Month(fields.Month, year);
        }

        if (year < 0 && anchor.Published is { } near) year = NearestYear(fields.Month, fields.Day, near, anchor.Tense);
        var value = $"{(year < 0 ? "XXXX" : PrintYear(year))}-{fields.Month:00}-{fields.Day:00}";
        var day = year < 0 ? null : Day(year, fields.Month, fields.Day);
        return new TimeReading(TimeKind.Date, value, day is null ? null : Agreeing(day.Value, fields.Weekday));
    }

    // "Friday, November 2, 2021" was a Tuesday: which of the two is wrong nobody can say, so the days around are all that is told.
    private static DateInterval Agreeing(DateOnly day, int weekday) =>
        weekday < 1 || weekday == TimeCalendar.Weekday(day) ? DateInterval.OfDay(day) : new DateInterval(day.AddDays(-3), day.AddDays(3), DatePrecision.Week);

    private static TimeReading Month(int month, int year) =>
        new(TimeKind.Date, $"{(year < 0 ? "XXXX" : PrintYear(year))}-{month:00}", year < 0 ? null : TimeCalendar.Month(year, month));

    private static int NearestYear(int month, int day, DateOnly published, TenseCue tense)
    {
        var safe = Math.Min(day, 28);
        var same = new DateOnly(published.Year, month, safe).DayNumber - published.DayNumber;
        if (same > 183 || same > 45 && tense is TenseCue.Past) return published.Year - 1;
        return same < -90 && tense is TenseCue.Future ? published.Year + 1 : published.Year;
    }

    // "August", "last December", "next March".
    private static TimeReading Named(in TimeFields fields, in TimeAnchor anchor, string which)
    {
        if (anchor.Published is not { } day) return Month(fields.Month, -1);
        var year = which switch
        {
            "last" => fields.Month >= day.Month ? day.Year - 1 : day.Year,
            "next" => fields.Month <= day.Month ? day.Year + 1 : day.Year,
            _ when anchor.Tense is TenseCue.Future => fields.Month < day.Month ? day.Year + 1 : day.Year,
            _ => fields.Month > day.Month ? day.Year - 1 : day.Year,
        };
        return Month(fields.Month, year);
    }

    private static TimeReading Weekday(in TimeFields fields, in TimeAnchor anchor, string which)
    {
        if (anchor.Published is not { } today)
        {
            var open = $"XXXX-WXX-{fields.Weekday}";
            return new TimeReading(fields.Part is null ? TimeKind.Date : TimeKind.Time, fields.Part is null ? open : $"{open}T{fields.Part}", null);
        }

        var back = (TimeCalendar.Weekday(today) - fields.Weekday + 7) % 7;
        var ahead = (7 - back) % 7;
        var from = which is "after" or "before" ? anchor.Last ?? today : today;
        var fromBack = (TimeCalendar.Weekday(from) - fields.Weekday + 7) % 7;
        var day = which switch
        {
            "last" => today.AddDays(back == 0 ? -7 : -back),
            "next" => today.AddDays(ahead == 0 ? 7 : ahead),
            "after" => from.AddDays(fromBack == 0 ? 7 : 7 - fromBack),
            "before" => from.AddDays(fromBack == 0 ? -7 : -fromBack),
            "this" when anchor.Tense is not TenseCue.Past => today.AddDays(ahead),
            "-1" or "0" or "1" => Week(today).Start.AddDays(fields.Weekday - 1 + 7 * Number(which)),
            _ => today.AddDays(anchor.Tense is TenseCue.Future ? ahead : -back),
        };
        return OfDay(day, fields.Part);
    }

    private static TimeReading Part(in TimeFields fields, DateOnly? published, string argument)
    {
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        return OfDay(published?.AddDays(Number(argument)), colon < 0 ? fields.Part : argument[(colon + 1)..]);
    }

    // A unit of the calendar, so many before or after the one that holds the day.
    private static TimeReading? Unit(string unit, DateOnly? from, long shift)
    {
        if (unit is "H" or "I" or "S") return from is null || shift == 0 ? null : new TimeReading(TimeKind.Time, Print(from.Value), DateInterval.OfDay(from.Value));
        if (from is not { } anchor)
        {
            return new TimeReading(TimeKind.Date, unit switch { "D" => UnknownDay, "W" => "XXXX-WXX", "M" => "XXXX-XX", "Q" => "XXXX-QX", _ => "XXXX" }, null);
        }

        if (Shift(anchor, unit, shift) is not { } day) return null;
        return unit switch
        {
            "D" => OfDay(day, null),
            "W" or "2W" => new TimeReading(TimeKind.Date, PrintWeek(day), Week(day)),
            "WE" => OfWeekend(day),
            "M" => Month(day.Month, day.Year),
            "Q" => OfQuarter(day.Year, (day.Month + 2) / 3),
            "E" => OfYears((day.Year / 10).ToString("000", CultureInfo.InvariantCulture), day.Year / 10 * 10, day.Year / 10 * 10 + 9),
            "C" => OfYears((day.Year / 100).ToString("00", CultureInfo.InvariantCulture), day.Year / 100 * 100, day.Year / 100 * 100 + 99),
            _ => OfYears(PrintYear(day.Year), day.Year, day.Year),
        };
    }
}
