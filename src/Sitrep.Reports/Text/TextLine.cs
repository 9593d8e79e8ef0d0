namespace Sitrep.Reports;

/// <summary>A line of a text without its outer blanks; <see cref="Span"/> is empty for a blank line.</summary>
/// <param name="Span">Where the words stand.</param>
/// <param name="OpensParagraph">Not the continuation of a hard-wrapped paragraph.</param>
internal readonly record struct TextLine(TextSpan Span, bool OpensParagraph)
{
    // A line this long that stops without a mark goes on in the next: that is how wires and old mail break lines.
    private const int WrappedWidth = 45;

    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var opens = true;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var from = start;
            var to = end;
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            lines.Add(new TextLine(new TextSpan(from, to), opens));
            opens = to - from < WrappedWidth || EndsSentence(text.AsSpan(from, to - from));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>True when the words end with a full stop or the like, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> words)
    {
        var bare = words.TrimEnd("\"'”’»)] ");
        return !bare.IsEmpty && bare[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？';
    }
}
