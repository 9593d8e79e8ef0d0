using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Desk;

/// <summary>A stretch of a report's text and the values that it is evidence for; none for plain text.</summary>
internal readonly record struct TextSegment(TextSpan Span, ImmutableArray<int> Marks);

/// <summary>
/// Cuts a text at every beginning and end of the marked spans. Spans may overlap ("two Iraqi officials" within "told by two
/// Iraqi officials"), and HTML elements may not, so each piece carries the list of all that cover it.
/// </summary>
internal static class TextSegments
{
    /// <param name="length">Length of the text.</param>
    /// <param name="spans">Spans with a number each; spans reaching past the text are cut at its end, empty ones left out.</param>
    /// <returns>Pieces in order that together are the whole text; numbers ascending within a piece.</returns>
    public static ImmutableArray<TextSegment> Cut(int length, IReadOnlyList<(TextSpan Span, int Mark)> spans)
    {
        var cuts = new SortedSet<int> { 0, length };
        var inside = spans.Where(one => one.Span.Start < length && !one.Span.IsEmpty).Select(one => (Span: new TextSpan(one.Span.Start, Math.Min(one.Span.End, length)), one.Mark))
            .OrderBy(one => one.Span).ThenBy(one => one.Mark).ToArray();
        foreach (var (span, _) in inside)
        {
            cuts.Add(span.Start);
            cuts.Add(span.End);
        }

        var segments = ImmutableArray.CreateBuilder<TextSegment>(cuts.Count);
        var open = new List<(TextSpan Span, int Mark)>();
        var next = 0;
        var start = 0;
        foreach (var end in cuts.Skip(1))
        {
            open.RemoveAll(one => one.Span.End <= start);
            for (; next < inside.Length && inside[next].Span.Start <= start; next++) open.Add(inside[next]);
            segments.Add(new TextSegment(new TextSpan(start, end), [.. open.Select(one => one.Mark).Distinct().Order()]));
            start = end;
        }

        return segments.ToImmutable();
    }
}
