namespace Sitrep.Reports;

/// <summary>Tells a headline at the top of a plain text.</summary>
internal static class Titles
{
    private const int LongestTitle = 200;

    /// <summary>
    /// The first line, when it is short, does not end as a sentence, and a blank line parts it from the text. "MARKET BLAST KILLS SIX" is a title;
    /// a dateline is none.
    /// </summary>
    public static string? Find(string text, List<TextLine> lines)
    {
        var first = lines.FindIndex(line => !line.Span.IsEmpty);
        if (first < 0 || first + 1 >= lines.Count || !lines[first + 1].Span.IsEmpty) return null;
        var span = lines[first].Span;
        var words = text[span.Start..span.End];
        if (words.Length > LongestTitle || words[^1] is '.' or ':' or ',' or ';') return null;
        if (FurnitureWords.Match(words) is not null || DatelineReader.Read(text, span.Start) is not null) return null;
        return lines.FindIndex(first + 1, line => line.Span.Length >= words.Length / 2) < 0 ? null : words;
    }
}
