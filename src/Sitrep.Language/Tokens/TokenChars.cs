using System.Globalization;

namespace Sitrep.Language;

/// <summary>What single characters are to the tokeniser.</summary>
internal static class TokenChars
{
    /// <summary>Between tokens and in none: white space, controls, and marks that only steer the direction of writing.</summary>
    public static bool IsGap(char c) =>
        c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c)
            || c is '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u00AD'));

    /// <summary>A letter, digit or combining mark, also of a letter outside the basic plane.</summary>
    public static bool IsWord(string text, int at)
    {
        var c = text[at];
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c);
        if (char.IsSurrogate(c)) return IsLetterPair(text, at);
        return char.IsLetterOrDigit(c) || c is '\u200C' or '\u200D'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '‘';

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '<' or '"' or '“' or '‘' or '\'' or '«';

    /// <summary>Marks whose repetition is one token: "...", "--", "***".</summary>
    public static bool Repeats(char c) => c is '.' or '-' or '*' or '_' or '=' or '~' or '+' or '#' or '<' or '>' or '…' or '—' or '–';

    public static bool IsPictograph(char c) => c >= '\u2190' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    /// <summary>Variation selectors and skin tones.</summary>
    public static bool IsPictureModifier(string text, int at) =>
        text[at] is '\uFE0F' or '\uFE0E' or '\u20E3'
        || (text[at] == '\uD83C' && at + 1 < text.Length && text[at + 1] is >= '\uDFFB' and <= '\uDFFF');

    private static bool IsLetterPair(string text, int at)
    {
        if (char.IsLowSurrogate(text[at])) at--;
        return at >= 0 && at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
            && CharUnicodeInfo.GetUnicodeCategory(text, at) is <= UnicodeCategory.DecimalDigitNumber;
    }
}
