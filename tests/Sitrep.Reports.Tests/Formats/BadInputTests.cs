using System.IO.Compression;
using System.Text;

namespace Sitrep.Reports.Tests;

/// <summary>Inputs as bytes that no case file can hold.</summary>
public sealed class BadInputTests
{
    private const string Sentence = "Gunmen attacked a convoy near Málaga on Friday; “nobody” was hurt.";

    [Theory]
    [InlineData("", RefusalCode.Empty)]
    [InlineData(" \n\t\r\n ", RefusalCode.Empty)]
    [InlineData("\uFEFF\n", RefusalCode.Empty)]
    [InlineData("%PDF-1.7\nrest", RefusalCode.Binary)]
    [InlineData("Gunmen\0attacked", RefusalCode.Binary)]
    [InlineData("\u0001\u0002\u0003\u0004 word \u0005\u0006", RefusalCode.Binary)]
    [InlineData("{\"id\":\"a\",\"text\":\"  \"}", RefusalCode.NoText)]
    [InlineData("{\"id\":\"a\",\"title\":\"x\"}", RefusalCode.BrokenLine)]
    [InlineData("<html><body></body></html>", RefusalCode.NoText)]
    [InlineData("<rss><channel></channel></rss>", RefusalCode.NoItems)]
    [InlineData("<rss><channel><item>", RefusalCode.BrokenFeed)]
    public void Is_refused_with_its_code(string text, RefusalCode code)
    {
        var refusal = Read.Words(text).Last().Refusal;
        Assert.NotNull(refusal);
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith("in", refusal.Input, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Text_is_decoded(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        Assert.Equal(Sentence, Assert.Single(Read.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Sentence)])).Report!.Text.Value);
        Assert.Equal(Sentence, Assert.Single(Read.Bytes(encoding.GetBytes(Sentence))).Report!.Text.Value);
    }

    [Fact]
    public void A_page_is_decoded_as_it_declares()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = $"<html><head><meta charset=\"iso-8859-2\"></head><body><p>{"The mayor of Łódź said that nobody was hurt in the attack on the bus on Friday. "}</p></body></html>";
        Assert.Contains("Łódź", Assert.Single(Read.Bytes(Encoding.GetEncoding("iso-8859-2").GetBytes(html))).Report!.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_in_another_encoding_are_read()
    {
        var line = $"{{\"id\":\"a\",\"text\":\"{Sentence}\"}}\n";
        Assert.Equal(Sentence, Assert.Single(Read.Bytes(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(line)).ToArray())).Report!.Text.Value);
    }

    [Fact]
    public void A_compressed_input_is_opened()
    {
        Assert.Equal(Sentence, Assert.Single(Read.Bytes(Compressed(Sentence))).Report!.Text.Value);
    }

    [Fact]
    public void A_broken_archive_is_refused()
    {
        var whole = Compressed(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Sentence {i * 7919 % 1000}. ")));
        var refusal = Assert.Single(Read.Bytes(whole.AsSpan(0, 40))).Refusal;
        whole.AsSpan(20, 2000).Fill(0xFF);
        Assert.Equal(RefusalCode.Unreadable, Assert.Single(Read.Bytes(whole)).Refusal!.Code);
        Assert.True(refusal is null || refusal.Code is RefusalCode.Unreadable or RefusalCode.Binary or RefusalCode.Empty);
    }

    [Fact]
    public void Fifty_megabytes_of_one_text_are_refused_and_of_json_lines_read()
    {
        var text = new Repeating(Encoding.UTF8.GetBytes("Gunmen attacked a convoy on Friday.\n"), 50_000_000);
        var refusal = Assert.Single(new ReportReader(new ReportOptions()).Read(text, "in")).Refusal!;
        Assert.Equal(RefusalCode.TooLarge, refusal.Code);
        Assert.Contains("20,000,000", refusal.Reason, StringComparison.Ordinal);

        var line = Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"text\":\"{string.Concat(Enumerable.Repeat("Gunmen attacked the convoy on the road. ", 12_500))}\"}}\n");
        var lines = new Repeating(line, 50_000_000);
        Assert.Equal(50_000_000 / line.Length, new ReportReader(new ReportOptions()).Read(lines, "in").Count(outcome => outcome.Report is not null));
    }

    [Fact]
    public void A_page_nested_without_end_is_read()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 60_000)) + "<p>Gunmen attacked a bus on the road to the coast on Friday.</p>";
        Assert.Contains("Gunmen attacked a bus", Read.One(html).Text.Value, StringComparison.Ordinal);
    }

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
