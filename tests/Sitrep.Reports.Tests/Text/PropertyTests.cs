using CsCheck;

namespace Sitrep.Reports.Tests;

public sealed class PropertyTests
{
    // Letters of one and of two units, lone halves, furniture words and line ends.
    private static readonly string[] Parts = ["a", "é", "中", "😀", "\ud83d", "\ude00", "\n", "\n\n", " ", ". ", "BAGHDAD (AP) — ", "Leave a Reply", "Share", "told Reuters", "[", "(", "3 JAN 90", "Related\n"];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(picked => string.Concat(picked.Select(i => Parts[i])));

    [Fact]
    public void Positions_turn_into_code_points_and_back() => Texts.Sample(words =>
    {
        var text = new SourceText(words);
        var codePoint = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsLowSurrogate(text.Value[i])) continue;
            Assert.Equal(codePoint, text.CodePoints.ToCodePoint(i));
            Assert.Equal(i, text.CodePoints.ToUtf16(codePoint));
            codePoint++;
        }

        Assert.Equal(codePoint, text.CodePoints.CodePointCount);
    });

    [Fact]
    public void Spans_stay_in_the_text_and_apart() => Texts.Sample(words =>
    {
        foreach (var report in Read.Words("x" + words).Select(outcome => outcome.Report).OfType<Report>())
        {
            Assert.True(report.DatelineSpan.End <= report.Text.Length);
            Assert.All(report.Remarks, remark => Assert.True(!remark.Span.IsEmpty && remark.Span.End <= report.Text.Length));
            for (var i = 1; i < report.Remarks.Length; i++) Assert.True(report.Remarks[i - 1].Span.End <= report.Remarks[i].Span.Start);
        }
    });

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused() => Gen.Byte.Array[0, 400].Sample(bytes =>
        Assert.All(Read.Bytes(bytes), outcome => Assert.True(outcome.Report is null != outcome.Refusal is null)));

    [Fact]
    public void Text_comes_out_as_it_went_in() => Gen.String[Gen.Char["abc .,é中\n\t\"{[<&;"], 1, 200].Sample(words =>
    {
        var report = Read.Words("Gunmen " + words).Single().Report;
        if (report is not null) Assert.Equal("Gunmen " + words, report.Text.Value);
    });
}
