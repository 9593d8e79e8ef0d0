using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Days that cannot be as they are told: coarser or unknown, with the reason as a remark, and never a wrong exact day.</summary>
internal static class DayDoubt
{
    /// <summary>The days of a time expression that has some, unless it tells of what is done as still to come.</summary>
    public static When? Weigh(Document document, TimeExpression time, bool isDone, Doubts doubts)
    {
        var words = document.SpanOf(time.Tokens);
        var dates = time.Dates!.Value;

        // A day ahead may be the clock of another zone.
        if (isDone && document.Report.Published is { } published && dates.Start > published.AddDays(1))
        {
            doubts.Contradicted(words, string.Create(CultureInfo.InvariantCulture, $"The report was published on {published:yyyy-MM-dd}, before this day, and tells it as past; when it was is unknown."));
            return null;
        }

        if (dates.Precision == DatePrecision.Week && IsDay(time.Value)) doubts.Contradicted(words, "The weekday and the day of the month do not agree; the record has the week around them.");
        return new When(dates, Evidence.Of([words], time.Rule));
    }

    /// <summary>What is left of a time expression that has no days: the month of a day that is none, else nothing.</summary>
    public static When? Coarser(Document document, TimeExpression time, Doubts doubts)
    {
        var words = document.SpanOf(time.Tokens);
        if (MonthOf(time.Value) is { } month)
        {
            doubts.Contradicted(words, "There is no such day; the record has the month.");
            return new When(month, Evidence.Of([words], $"{time.Rule}, but there is no such day"));
        }

        doubts.Unresolved(words, document.Report.Published is null ? $"It counts from the day of publication, which {NoPublication(document)}." : "It does not tell which day is meant.");
        return null;
    }

    /// <summary>Why there is no day of publication: what to say behind "the day of publication".</summary>
    public static string NoPublication(Document document) =>
        document.Report.PublishedDoubt is { } doubt ? $"cannot be as it is told: {doubt}" : "is not told";

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // The month of "2021-02-31".
    private static DateInterval? MonthOf(string value) =>
        value.Length == 10 && char.IsAsciiDigit(value[8]) && DateOnly.TryParseExact(value[..7] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new DateInterval(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month)
            : null;
}
