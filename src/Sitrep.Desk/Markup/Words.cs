using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>Values of a record as people read them.</summary>
internal static class Words
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"7 Nov 2021", "5–7 Nov 2021", "week of 1 Nov 2021", "November 2021", "2021": no more exact than it was told.</summary>
    public static string Dates(DateInterval? dates) => dates switch
    {
        null => "unknown",
        { Precision: DatePrecision.Year } year when year.Start.Year == year.End.Year => year.Start.ToString("yyyy", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Month } month when (month.Start.Year, month.Start.Month) == (month.End.Year, month.End.Month) => month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Week } week => $"week of {Day(week.Start)}",
        { } span => Span(span.Start, span.End),
    };

    /// <summary>"7", "5–9, best 7", "at least 12".</summary>
    public static string Number(Count count)
    {
        if (count.Low == count.Best && count.High == count.Best) return Plain(count.Best);
        var best = Plain(count.Best);
        if (count.High is not { } high) return count.Best > count.Low ? $"at least {Plain(count.Low)}, best {best}" : $"at least {best}";
        return $"{Plain(count.Low)}–{Plain(high)}, best {best}";
    }

    /// <summary>What stands under the best figure in the table; empty when the figure is exact.</summary>
    public static string Range(Count count)
    {
        if (count.Low == count.Best && count.High == count.Best) return "";
        if (count.High is { } high) return $"{Plain(count.Low)}–{Plain(high)}";
        return count.Low == count.Best ? "or more" : $"{Plain(count.Low)} or more";
    }

    public static string Plain(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>"1 report", "3 reports".</summary>
    public static string Of(long number, string thing) => $"{Plain(number)} {thing}{(number == 1 ? "" : "s")}";

    public static string Precision(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Exact => "exact place",
        PlacePrecision.Town => "town",
        PlacePrecision.Admin2 => "only the district is known",
        PlacePrecision.Admin1 => "only the region is known",
        _ => "only the country is known",
    };

    /// <summary>An enumeration's name in lower case with spaces: "CarBomb" is "car bomb".</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsAsciiLetterUpper(letter) ? (at > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Span(DateOnly start, DateOnly end)
    {
        if (start == end) return Day(start);
        if (start.Year != end.Year) return $"{Day(start)} – {Day(end)}";
        return start.Month == end.Month
            ? $"{start.Day.ToString(CultureInfo.InvariantCulture)}–{Day(end)}"
            : $"{start.ToString("d MMM", CultureInfo.InvariantCulture)} – {Day(end)}";
    }
}
