using System.Text;
using UtfUnknown;

namespace Sitrep.Reports;

/// <summary>Turns bytes into text: byte order mark, then UTF-8 where the bytes are valid in it, then what the input declares, then statistics.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The whole of one text.</param>
    /// <param name="declared">Charset that the input names; often wrong, so it yields to a mark and to valid UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Marked(bytes) is var (encoding, length)) return encoding.GetString(bytes[length..]);
        if (TryUtf8(bytes) is { } text) return text;
        return (Named(declared) ?? Detected(bytes)).GetString(bytes);
    }

    /// <summary>Encoding of the byte order mark, or of the pattern of zero bytes that UTF-16 of Latin script shows without one.</summary>
    public static (Encoding Encoding, int MarkLength)? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        return Utf16Pattern(bytes) is { } pattern ? (pattern, 0) : null;
    }

    public static Encoding? Named(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset)) return null;
        var name = charset.Trim().Trim('"', '\'');

        // Browsers read the ISO name as its superset, and pages rely on that.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase)) name = "windows-1252";
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        // The detector's verdict settles within a few kilobytes; it takes arrays only.
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 1 << 16)].ToArray()).Detected;
        return detected is { Encoding: { } encoding, Confidence: >= 0.5f } && encoding is not ASCIIEncoding ? Named(encoding.WebName) ?? encoding : Encoding.GetEncoding(1252);
    }

    private static Encoding? Utf16Pattern(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 512)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var half = sample.Length / 2;
        if (odd > half * 0.7 && even == 0) return Encoding.Unicode;
        return even > half * 0.7 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }
}
