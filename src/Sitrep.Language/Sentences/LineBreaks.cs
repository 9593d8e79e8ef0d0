namespace Sitrep.Language;

/// <summary>
/// Tells line breaks that end a paragraph from those of hard-wrapped text. A blank line always ends one; a single break does
/// in text with a paragraph a line, and in wrapped text where a line ends although the next word would have fitted.
/// </summary>
internal sealed class LineBreaks
{
    // Wire text is wrapped at 60 to 80; a line longer than this was not wrapped by a typesetter.
    private const int LongestWrapped = 120;

    private readonly string _text;
    private readonly int _width;

    public LineBreaks(string text)
    {
        _text = text;
        for (int start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            if (length < 0) length = text.Length - start;
            _width = Math.Max(_width, length);
            start += length + 1;
        }
    }

    /// <summary>True when the gap text[from,to) between two tokens parts paragraphs.</summary>
    public bool PartParagraphs(int from, int to)
    {
        var gap = _text.AsSpan(from, to - from);
        var first = gap.IndexOfAny('\n', '\u2029');
        if (first < 0) return false;
        if (gap[(first + 1)..].IndexOfAny('\n', '\u2029') >= 0 || gap[first] == '\u2029') return true;
        return _width > LongestWrapped || EndsShort(from + first, to);
    }

    // The line ends although more than the next word would have fitted in the width.
    private bool EndsShort(int lineEnd, int next)
    {
        var lineStart = lineEnd == 0 ? 0 : _text.LastIndexOf('\n', lineEnd - 1) + 1;
        var wordLength = 0;
        while (next + wordLength < _text.Length && wordLength < LongestWrapped && !char.IsWhiteSpace(_text[next + wordLength])) wordLength++;
        return lineEnd - lineStart + 1 + wordLength < _width * 2 / 3;
    }
}
