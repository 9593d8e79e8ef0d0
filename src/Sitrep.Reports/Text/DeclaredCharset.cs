using System.Buffers;
using System.Text;

namespace Sitrep.Reports;

/// <summary>The charset that a page or feed names in its first bytes: <c>charset=…</c> of a meta tag, <c>encoding="…"</c> of an XML declaration.</summary>
internal static class DeclaredCharset
{
    private const int Searched = 4096;

    private static readonly SearchValues<char> NameChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");

    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        return After(head, "charset=") ?? (head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding=") : null);
    }

    private static string? After(string head, string key)
    {
        var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = head.AsSpan(at + key.Length).TrimStart("\"' ");
        var end = name.IndexOfAnyExcept(NameChars);
        return end <= 0 ? null : name[..end].ToString();
    }
}
