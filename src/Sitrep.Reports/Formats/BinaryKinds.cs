namespace Sitrep.Reports;

/// <summary>Names common binary formats by their first bytes, so that a refusal can say what it met.</summary>
internal static class BinaryKinds
{
    private static readonly (byte[] Magic, string Kind)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x50, 0x4B, 3, 4], "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("ID3"u8.ToArray(), "a sound recording"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
    ];

    public static string? Tell(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Known)
        {
            if (bytes.StartsWith(magic)) return kind;
        }

        return null;
    }
}
