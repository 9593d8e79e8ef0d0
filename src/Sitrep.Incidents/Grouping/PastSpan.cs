using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Durations that reach up to publication: "in the past week", "over the last three days".</summary>
internal static class PastSpan
{
    /// <summary>The expression with its days, where it is such a one; else as it is.</summary>
    public static TimeExpression Dated(Document document, TimeExpression time)
    {
        if (time.Dates is not null || time.Kind != TimeKind.Duration || document.Report.Published is not { } published) return time;
        for (var i = time.Tokens.Start; i < time.Tokens.End; i++)
        {
            if (document.Lemmas[i] is "past" or "last" or "previous" && StartOf(time.Value, published) is { } start) return time with { Dates = new DateInterval(start.Day, published, start.Precision) };
        }

        return time;
    }

    /// <summary>First day of a duration of ISO 8601 that ends on a day, and how exact that is; null for other forms.</summary>
    public static (DateOnly Day, DatePrecision Precision)? StartOf(string duration, DateOnly until)
    {
        if (duration.Length < 3 || duration[0] != 'P' || !int.TryParse(duration.AsSpan(1, duration.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1000) return null;
        return duration[^1] switch
        {
            'D' => (until.AddDays(-number), DatePrecision.Day),
            'W' => (until.AddDays(-7 * number), DatePrecision.Week),
            'M' => (until.AddMonths(-number), DatePrecision.Month),
            'Y' => (until.AddYears(-Math.Min(number, 200)), DatePrecision.Year),
            _ => null,
        };
    }
}
