using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>A count in the headline that no count of the text, and no sum of a sentence's counts, bears out.</summary>
internal static class CountContradictions
{
    public static IEnumerable<Remark> Find(Document document, ImmutableArray<CasualtyMention> casualties)
    {
        var headline = Headline(document);
        if (headline < 0) yield break;
        foreach (var mention in casualties)
        {
            if (mention.Sentence > headline || mention.Count is not { } told || told.High != told.Low || mention.PartOf is not null) continue;
            var others = casualties.Where(other => other.Sentence > headline && other.Outcome == mention.Outcome && other.Count is not null && other.PartOf is null).ToList();
            if (others.Count == 0 || others.Exists(other => Allows(other.Count!.Value, told))) continue;
            var sums = others.GroupBy(other => other.Sentence).Select(group => group.Aggregate(default(Count), (sum, other) => sum + other.Count!.Value));
            if (sums.Any(sum => Allows(sum, told)) || Allows(others.Aggregate(default(Count), (sum, other) => sum + other.Count!.Value), told)) continue;
            yield return new Remark(RemarkKind.Inconsistent, document.SpanOf(mention.People), $"The text says {others[0].Count!.Value.Best} {mention.Outcome.ToString().ToLowerInvariant()}.");
        }
    }

    private static bool Allows(Count range, Count told) => told.Best >= range.Low && (range.High is null || told.Best <= range.High);

    // A first paragraph of one sentence that ends without a full stop.
    private static int Headline(Document document)
    {
        if (document.Sentences.Count < 2 || document.Sentences.Paragraph(0) == document.Sentences.Paragraph(1)) return -1;
        var last = document.Form(document.Sentences[0].End - 1);
        return char.IsLetterOrDigit(last[^1]) ? 0 : -1;
    }
}
