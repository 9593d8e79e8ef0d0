using System.Text;

namespace Sitrep.Reports.Tests;

/// <summary>Reads bytes as the tool would, named "in".</summary>
internal static class Read
{
    public static List<ReportOutcome> Bytes(ReadOnlySpan<byte> bytes, ReportOptions? options = null) =>
        [.. new ReportReader(options ?? new ReportOptions()).Read(new MemoryStream(bytes.ToArray()), "in")];

    public static List<ReportOutcome> Words(string text, ReportOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), options);

    public static Report One(string text, ReportOptions? options = null) => Assert.Single(Words(text, options)).Report!;
}
