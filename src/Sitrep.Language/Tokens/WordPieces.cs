using Sitrep.Reports;

namespace Sitrep.Language;

/// <summary>
/// Tokens cut further at hyphens and slashes, the way numbers and dates are read: "two-year", "third-quarter", "2021-11-07".
/// It does not matter to a reader of pieces whether the tokeniser has cut there already.
/// </summary>
internal sealed class WordPieces
{
    private readonly string _text;
    private readonly List<(int Start, int End, int Token, char Mark)> _pieces;

    public WordPieces(Document document)
    {
        _text = document.Text;
        _pieces = new List<(int, int, int, char)>(document.Count + 8);
        var mark = ' ';
        for (var token = 0; token < document.Count; token++)
        {
            var span = document.Tokens.Span(token);
            if (span.Length == 1 && IsMark(_text[span.Start]) && JoinsWords(span))
            {
                mark = Plain(_text[span.Start]);
                continue;
            }

            mark = Cut(span, token, mark);
        }
    }

    public int Count => _pieces.Count;

    public ReadOnlySpan<char> Form(int piece) => _text.AsSpan(_pieces[piece].Start, _pieces[piece].End - _pieces[piece].Start);

    public int Token(int piece) => _pieces[piece].Token;

    public int Start(int piece) => _pieces[piece].Start;

    public int End(int piece) => _pieces[piece].End;

    /// <summary>'-' or '/' when the piece hangs on the one before by such a mark, else a space.</summary>
    public char MarkBefore(int piece) => _pieces[piece].Mark;

    /// <summary>True when nothing, not even a mark, stands between the piece and the one before.</summary>
    public bool Touches(int piece) => piece > 0 && _pieces[piece].Start == _pieces[piece - 1].End;

    /// <summary>Compares without regard to case; either apostrophe stands for the plain one.</summary>
    public bool Is(int piece, ReadOnlySpan<char> word)
    {
        if (piece < 0 || piece >= Count) return false;
        var form = Form(piece);
        return form.Equals(word, StringComparison.OrdinalIgnoreCase)
            || form[0] == '’' && word[0] == '\'' && form[1..].Equals(word[1..], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The tokens that hold the pieces from first up to, not with, end.</summary>
    public TokenRange Range(int first, int end) => new(Token(first), Token(end - 1) + 1);

    private char Cut(TextSpan span, int token, char mark)
    {
        var from = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !(IsMark(_text[i]) && i > from && i + 1 < span.End)) continue;
            _pieces.Add((from, i, token, mark));
            mark = i < span.End ? Plain(_text[i]) : ' ';
            from = i + 1;
        }

        return ' ';
    }

    // A lone hyphen with spaces around it is a dash, and stays a piece of its own.
    private bool JoinsWords(TextSpan span) =>
        span.Start > 0 && span.End < _text.Length && char.IsLetterOrDigit(_text[span.Start - 1]) && char.IsLetterOrDigit(_text[span.End]);

    private static bool IsMark(char c) => c is '-' or '/' or '\u2010' or '\u2011' or '\u2013';

    private static char Plain(char c) => c == '/' ? '/' : '-';
}
