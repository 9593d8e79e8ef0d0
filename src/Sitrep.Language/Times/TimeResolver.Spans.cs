using System.Globalization;
using static Sitrep.Language.TimeCalendar;

namespace Sitrep.Language;

internal static partial class TimeResolver
{
    // "between 3 and 6 May"; null where the days do not follow each other, which is no span of one month.
    private static TimeReading? Days(in TimeFields fields, in TimeAnchor anchor)
    {
        if (fields.FirstDay >= fields.Day) return null;
        var last = Date(fields, anchor, "")!;
        var value = $"{last.Value[..^2]}{fields.FirstDay:00}/{last.Value}";
        return new TimeReading(TimeKind.Date, value, last.Dates is { } dates
            ? new DateInterval(dates.Start.AddDays(fields.FirstDay - fields.Day), dates.Start, fields.Day - fields.FirstDay < 7 ? DatePrecision.Week : DatePrecision.Month)
            : null);
    }

    private static TimeReading OfWeekend(DateOnly day)
    {
        var saturday = Week(day).Start.AddDays(5);
        return new TimeReading(TimeKind.Date, PrintWeek(day) + "-WE", new DateInterval(saturday, saturday.AddDays(1), DatePrecision.Week));
    }

    // The weekend that has begun last, or, of what is to come, that of this week.
    private static TimeReading Weekend(in TimeAnchor anchor)
    {
        if (anchor.Published is not { } day) return new TimeReading(TimeKind.Date, "XXXX-WXX-WE", null);
        return OfWeekend(anchor.Tense is TenseCue.Future || TimeCalendar.Weekday(day) >= 6 ? day : day.AddDays(-7));
    }

    private static TimeReading? Quarter(in TimeFields fields, in TimeAnchor anchor, string yearShift)
    {
        if (fields.Ordinal is < 1 or > 4) return null;
        var year = fields.Year;
        if (year < 0)
        {
            if (anchor.Published is not { } day) return new TimeReading(TimeKind.Date, $"XXXX-Q{fields.Ordinal}", null);
            year = day.Year + (yearShift.Length > 0 ? Number(yearShift) : 0);
            if (yearShift.Length == 0 && 3 * fields.Ordinal - 2 > day.Month && anchor.Tense is not TenseCue.Future) year--;
        }

        return OfQuarter(year, fields.Ordinal);
    }

    private static TimeReading? Half(in TimeFields fields, in TimeAnchor anchor)
    {
        if (fields.Ordinal is < 1 or > 2) return null;
        var year = fields.Year;
        if (year < 0 && anchor.Published is { } day) year = fields.Ordinal == 2 && day.Month < 7 && anchor.Tense is not TenseCue.Future ? day.Year - 1 : day.Year;
        return year < 0
            ? new TimeReading(TimeKind.Date, $"XXXX-H{fields.Ordinal}", null)
            : new TimeReading(TimeKind.Date, $"{PrintYear(year)}-H{fields.Ordinal}", Months(year, 6 * fields.Ordinal - 5, 6));
    }

    // Northern seasons by whole months; winter counts under the year it ends in.
    private static TimeReading Season(in TimeFields fields, in TimeAnchor anchor, string which)
    {
        var first = fields.Season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var year = fields.Year;
        if (year < 0)
        {
            if (anchor.Published is not { } day) return new TimeReading(TimeKind.Date, $"XXXX-{fields.Season}", null);
            var begun = first <= day.Month;
            year = which switch
            {
                "0" => day.Year,
                "last" => begun && day.Month > first + 2 ? day.Year : day.Year - 1,
                "next" => begun ? day.Year + 1 : day.Year,
                _ => begun || anchor.Tense is TenseCue.Future ? day.Year : day.Year - 1,
            };
        }

        return new TimeReading(TimeKind.Date, $"{PrintYear(year)}-{fields.Season}", first == 12 ? Months(year - 1, 12, 3) : Months(year, first, 3));
    }

    private static TimeReading? Clock(in TimeFields fields, in TimeAnchor anchor, string fixedHour)
    {
        var hour = fixedHour.Length > 0 ? Number(fixedHour) : fields.Hour;
        if (fields.Halfday == 12 && hour < 12) hour += 12;
        if (fields.Halfday == 0 && hour == 12) hour = 0;
        if (hour > 24) return null;
        var day = fields.Month > 0 && fields.Day > 0 ? Date(fields, anchor, "")
            : fields.Weekday > 0 ? Weekday(fields with { Part = null }, anchor, "") : fields.Relative is { } shift ? OfDay(anchor.Published?.AddDays(shift), null) : OfDay(anchor.Last, null);
        return new TimeReading(TimeKind.Time, string.Create(CultureInfo.InvariantCulture, $"{day!.Value}T{hour:00}:{fields.Minute:00}"), day.Dates);
    }

    private static TimeReading? Duration(in TimeFields fields, string count)
    {
        if (count == "half") return new TimeReading(TimeKind.Duration, fields.Unit switch { "H" => "PT30M", "Y" => "P6M", "D" => "PT12H", "E" => "P5Y", "C" => "P50Y", _ => "P0.5" + fields.Unit }, null);
        var number = count.Length > 0 ? count : fields.N.ToString(CultureInfo.InvariantCulture);
        return new TimeReading(TimeKind.Duration, DurationValue(fields.Unit!, number), null);
    }

    private static string DurationValue(string unit, string number) => unit switch
    {
        "H" => $"PT{number}H",
        "I" => $"PT{number}M",
        "S" => $"PT{number}S",
        "E" => $"P{number}DE",
        "C" => $"P{number}C",
        "2W" => number == "1" ? "P2W" : $"P{number}W",
        "WE" => $"P{number}WE",
        "Q" => number == "X" ? "PXM" : $"P{3 * long.Parse(number, CultureInfo.InvariantCulture)}M",
        _ => $"P{number}{unit}",
    };

    private static TimeReading? OfHoliday(in TimeFields fields, in TimeAnchor anchor)
    {
        var holiday = fields.Holiday!;
        var year = fields.Year;
        if (year < 0)
        {
            if (anchor.Published is not { } today) return new TimeReading(TimeKind.Date, UnknownDay, null);
            var thisYear = holiday.In(today.Year);
            var begun = thisYear is { } days && days.Start <= today;
            year = begun ? today.Year + (anchor.Tense is TenseCue.Future && thisYear!.Value.End < today ? 1 : 0) : today.Year - (anchor.Tense is TenseCue.Future ? 0 : 1);
        }

        if (holiday.In(year) is not { } found) return new TimeReading(TimeKind.Date, PrintYear(year), Years(year, year));
        var single = found.Start == found.End;
        return new TimeReading(TimeKind.Date, single ? Print(found.Start) : $"{Print(found.Start)}/{Print(found.End)}",
            new DateInterval(found.Start, found.End, single ? DatePrecision.Day : DatePrecision.Month));
    }
}
