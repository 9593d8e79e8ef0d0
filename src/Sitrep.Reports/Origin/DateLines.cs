namespace Sitrep.Reports;

/// <summary>
/// Finds the day of publication in a line of its own near the top of a text: "Posted on November 28, 2021", "17 January 2022, 18:05".
/// A copy off a page keeps it, though the page's metadata is lost.
/// </summary>
internal static class DateLines
{
    private const int LinesSearched = 8;
    private const int LongestLine = 70;

    private static readonly string[] Openings = ["first published", "last updated", "published on", "published", "posted on", "posted", "updated", "date"];

    public static DateOnly? Find(string text, List<TextLine> lines)
    {
        var searched = 0;
        foreach (var line in lines)
        {
            if (line.Span.IsEmpty) continue;
            if (line.Span.Length <= LongestLine && Day(text.AsSpan(line.Span.Start, line.Span.Length)) is { } day) return day;
            if (++searched == LinesSearched) break;
        }

        return null;
    }

    private static DateOnly? Day(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (!line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            line = line[opening.Length..].TrimStart(": ");
            break;
        }

        if (line.IsEmpty || !char.IsAsciiLetterOrDigit(line[0])) return null;

        // The time of day, the zone and the author come behind: take the longest beginning that is a day.
        for (var end = line.Length; end >= 8; end--)
        {
            if (end < line.Length && char.IsAsciiLetterOrDigit(line[end])) continue;
            if (Dates.TryWritten(line[..end].TrimEnd(" ,|-–"), out var day)) return IsTime(line[end..]) ? day : null;
        }

        return null;
    }

    // A date at the head of a sentence is no line of its own.
    private static bool IsTime(ReadOnlySpan<char> rest)
    {
        var words = 0;
        foreach (var part in rest.Split(' '))
        {
            if (!rest[part].IsEmpty) words++;
        }

        return words <= 5;
    }
}
