using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>Finds lines that belong to the page and not to the report: share buttons, comment forms, cookie bars.</summary>
internal static class FurnitureFinder
{
    private const int ProseLength = 60;
    private const string Note = "page furniture, not read for incidents";

    /// <summary>Spans of furniture, in order; neighbours with nothing but blanks between them are one.</summary>
    public static ImmutableArray<Remark> Find(string text, List<TextLine> lines)
    {
        var marked = Mark(text, lines);
        var remarks = ImmutableArray.CreateBuilder<Remark>();
        TextSpan? open = null;
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && lines[i].Span.IsEmpty) continue;
            if (i < lines.Count && marked[i]) open = open?.Cover(lines[i].Span) ?? lines[i].Span;
            else if (open is { } span)
            {
                remarks.Add(new Remark(RemarkKind.Boilerplate, span, Note));
                open = null;
            }
        }

        return remarks.ToImmutable();
    }

    private static bool[] Mark(string text, List<TextLine> lines)
    {
        var marked = new bool[lines.Count];
        var proseBefore = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Span.IsEmpty || marked[i]) continue;
            var effect = line.OpensParagraph ? FurnitureWords.Match(text.AsSpan(line.Span.Start, line.Span.Length)) : null;
            if (effect is null)
            {
                if (line.Span.Length >= ProseLength) proseBefore += line.Span.Length;
                continue;
            }

            marked[i] = true;
            if (effect == FurnitureEffect.Section) MarkSection(text, lines, i + 1, marked);
            if (effect == FurnitureEffect.Rest && proseBefore > 0 && ProseFrom(lines, i + 1) <= 2 * proseBefore) marked.AsSpan(i).Fill(true);
        }

        return marked;
    }

    // Headlines of other reports: short lines without a sentence's end, up to the first that is prose again.
    private static void MarkSection(string text, List<TextLine> lines, int from, bool[] marked)
    {
        for (var i = from; i < lines.Count; i++)
        {
            var span = lines[i].Span;
            if (span.Length > 140 || !lines[i].OpensParagraph || (span.Length > 0 && TextLine.EndsSentence(text.AsSpan(span.Start, span.Length)))) return;

            marked[i] = !span.IsEmpty;
        }
    }

    private static int ProseFrom(List<TextLine> lines, int from)
    {
        var prose = 0;
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Span.Length >= ProseLength) prose += lines[i].Span.Length;
        }

        return prose;
    }
}
