using System.Globalization;

namespace Sitrep.Reports;

/// <summary>Days in the forms that metadata has them.</summary>
internal static class Dates
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM. d, yyyy", "ddd, d MMM yyyy", "dddd, MMMM d, yyyy",
        "dddd, d MMMM yyyy", "dddd d MMMM yyyy", "ddd, MMM d, yyyy", "d. MMMM yyyy",
    ];

    /// <summary>A day as people write it, with the year: "November 28, 2021", "Monday, 17 January 2022".</summary>
    public static bool TryWritten(ReadOnlySpan<char> text, out DateOnly day) => DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);

    /// <summary>The day as the writer's clock had it: a report dated 23:30+03:00 belongs to that day, not to the next in UTC.</summary>
    public static bool TryDay(string? text, out DateOnly day)
    {
        day = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var trimmed = text.AsSpan().Trim();
        if (DateOnly.TryParseExact(trimmed, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day)) return true;
        if (trimmed.Length > 10 && trimmed[10] is 'T' or ' ' && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return true;
        if (trimmed.Length > 11 && trimmed.IndexOf(',') is >= 3 and <= 9 and var comma && OfMail(trimmed[(comma + 1)..].Trim(), out day)) return true;
        if (!HasYear(trimmed)) return false; // "Nov 7", "10:30": the parser would take this year, or today
        if (!DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return false;
        day = DateOnly.FromDateTime(moment.DateTime);
        return true;
    }

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }

        return false;
    }

    // "Mon, 08 Nov 2021 06:15:00 EST": the names of zones are many, and the day stands before them.
    private static bool OfMail(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        var end = 0;
        for (var blanks = 0; end < text.Length && (text[end] != ' ' || ++blanks < 3); end++)
        {
        }

        return DateOnly.TryParseExact(text[..end], ["d MMM yyyy", "d MMM yy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
