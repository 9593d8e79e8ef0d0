using Sitrep.Reports;
using Sitrep.TestKit;

namespace Sitrep.Dossiers.Tests;

public sealed class CopyTests
{
    // Readable news prose of the MUC-4 kind, long enough to be a report; numbers keep sentences apart.
    private static readonly string Wire = string.Join(' ', Enumerable.Range(1, 40).Select(at =>
        $"Officials in district {at} said that {at * 3} fighters had attacked post {at * 7 % 41} before dawn and that {at * 5 % 13} of the guards were wounded."));

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.1, true)]
    [InlineData(0.2, true)]
    [InlineData(0.6, false)]
    public void A_text_with_some_words_swapped_is_a_copy(double share, bool expected) =>
        Assert.Equal(expected, Print(Wire).Likeness(Print(Swap(Wire, share))) >= TextPrinter.CopyLikeness);

    [Fact]
    public void Half_of_a_text_is_a_copy_of_the_whole() => Assert.True(Print(Wire).Likeness(Print(Wire[..(Wire.Length / 2)])) >= TextPrinter.CopyLikeness);

    [Fact]
    public void Case_and_punctuation_make_no_difference() =>
        Assert.Equal(Print(Wire), Print(Wire.ToUpperInvariant().Replace(".", " --", StringComparison.Ordinal)));

    [Fact]
    public void Page_furniture_is_left_out()
    {
        const string Furniture = " Share this: Twitter Facebook. Leave a reply. Your email address will not be published.";
        var report = Report(Wire + Furniture) with { Remarks = [new Remark(RemarkKind.Boilerplate, new TextSpan(Wire.Length, Wire.Length + Furniture.Length), "page furniture")] };
        Assert.Equal(Print(Wire), TextPrinter.Of(report));
    }

    [Fact]
    public void A_headline_has_no_print() => Assert.True(Print("Two drones hit the residence of the prime minister.").IsEmpty);

    [Fact]
    public void Copies_meet_under_a_band() => Assert.NotEmpty(TextBands.Of(Print(Wire)).Intersect(TextBands.Of(Print(Swap(Wire, 0.1)))));

    [Fact]
    public void Different_reports_of_a_corpus_are_not_copies()
    {
        var lines = File.ReadLines(Checkout.Corpus("news", "guardian-2019.jsonl")).Take(60).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        var prints = lines.Distinct(StringComparer.Ordinal).Select(Print).ToArray();
        var alike = prints.SelectMany((one, at) => prints.Skip(at + 1).Select(one.Likeness)).Count(likeness => likeness >= TextPrinter.CopyLikeness);
        Assert.InRange(alike, 0, 2);
    }

    private static string Swap(string text, double share)
    {
        var random = new Random(7);
        return string.Join(' ', text.Split(' ').Select((word, at) => random.NextDouble() < share ? $"other{at}" : word));
    }

    private static TextPrint Print(string text) => TextPrinter.Of(Report(text));

    private static Report Report(string text) => new() { Id = "r", Text = new SourceText(text) };
}
