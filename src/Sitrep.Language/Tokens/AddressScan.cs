using System.Buffers;

namespace Sitrep.Language;

/// <summary>Web and mail addresses, which are one token whatever marks they hold.</summary>
internal static class AddressScan
{
    private static readonly SearchValues<char> NeverInMail = SearchValues.Create("()[]<>\",;:");

    /// <summary>Length of the address that begins here and fills its chunk but for closing marks; 0 when none does.</summary>
    public static int Length(string text, int start, int end)
    {
        var chunk = text.AsSpan(start, end - start);
        var isWeb = chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isWeb ? WithoutClosing(chunk) : Handle(chunk) is > 0 and var handle ? handle : Mail(chunk);
    }

    // "@name" and "#tag".
    private static int Handle(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 3 || chunk[0] is not ('@' or '#') || !char.IsLetter(chunk[1])) return 0;
        var at = 2;
        while (at < chunk.Length && (char.IsLetterOrDigit(chunk[at]) || chunk[at] == '_')) at++;
        return at;
    }

    private static int Mail(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length > 320) return 0; // longer than any address can be; keeps the scan linear
        var at = chunk.IndexOf('@');
        if (at < 1 || chunk[(at + 1)..].IndexOf('.') < 1) return 0;
        if (chunk[..at].ContainsAny(NeverInMail)) return 0;
        var stop = at + 1;
        while (stop < chunk.Length && (char.IsAsciiLetterOrDigit(chunk[stop]) || chunk[stop] is '.' or '-' or '_')) stop++;
        while (stop > at && chunk[stop - 1] is '.' or '-' or '_') stop--;
        return stop > at + 3 ? stop : 0;
    }

    private static int WithoutClosing(ReadOnlySpan<char> chunk)
    {
        var stop = chunk.IndexOfAny('>', '<', '"');
        if (stop < 0) stop = chunk.Length;
        while (stop > 0 && chunk[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '”' or '’') stop--;
        return stop > 5 ? stop : 0;
    }
}
