using CsCheck;
using Sitrep.Reports;

namespace Sitrep.Desk.Tests;

public sealed class TextSegmentsTests
{
    private static readonly Gen<(int Length, (TextSpan Span, int Mark)[] Spans)> Texts =
        from length in Gen.Int[0, 60]
        from spans in Gen.Select(Gen.Int[0, 70], Gen.Int[0, 30], Gen.Int[1, 5], (start, size, mark) => (new TextSpan(start, start + size), mark)).Array[0, 12]
        select (length, spans);

    [Fact]
    public void The_pieces_are_the_whole_text_in_order() => Texts.Sample(one =>
    {
        var at = 0;
        foreach (var segment in TextSegments.Cut(one.Length, one.Spans))
        {
            Assert.Equal(at, segment.Span.Start);
            Assert.False(segment.Span.IsEmpty);
            at = segment.Span.End;
        }

        Assert.Equal(one.Length, at);
    });

    [Fact]
    public void Each_letter_carries_just_the_marks_that_cover_it() => Texts.Sample(one =>
    {
        foreach (var segment in TextSegments.Cut(one.Length, one.Spans))
        {
            for (var at = segment.Span.Start; at < segment.Span.End; at++)
            {
                Assert.Equal(one.Spans.Where(span => span.Span.Contains(at)).Select(span => span.Mark).Distinct().Order(), segment.Marks);
            }
        }
    });
}
