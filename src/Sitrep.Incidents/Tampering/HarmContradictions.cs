using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// "No damage" beside a building that was damaged, "nobody was hurt" beside four who were: near each other in a report, and none of the sentences telling
/// of another incident.
/// </summary>
internal static class HarmContradictions
{
    private const int Reach = 4;

    public static IEnumerable<Remark> Find(Document document, ImmutableArray<CasualtyMention> casualties, ImmutableArray<DamageMention> damages)
    {
        foreach (var none in damages.Where(damage => damage.Effect == TargetEffect.None))
        {
            var other = damages.FirstOrDefault(damage => damage.Effect != TargetEffect.None && AreNear(document, none.Sentence, damage.Sentence) && (none.Thing < 0 || damage.Thing < 0 || SameWord(document, none.Thing, damage.Thing)));
            if (other is not null) yield return Say(document, none.Words, none.Sentence, other.Words, other.Sentence);
        }

        foreach (var none in casualties.Where(mention => mention.Count is { Best: 0 } && mention.Outcome is Outcome.Killed or Outcome.Wounded))
        {
            var other = casualties.FirstOrDefault(mention => mention.Outcome == none.Outcome && mention.Count is { Low: > 0 } && mention.Factuality == Factuality.Asserted && AreNear(document, none.Sentence, mention.Sentence));
            if (other is not null) yield return Say(document, none.People, none.Sentence, other.People, other.Sentence);
        }
    }

    // The later of the two is remarked.
    private static Remark Say(Document document, TokenRange none, int noneSentence, TokenRange some, int someSentence)
    {
        var isLater = someSentence > noneSentence || (someSentence == noneSentence && some.Start > none.Start);
        var (here, there) = isLater ? (some, none) : (none, some);
        return new Remark(RemarkKind.Inconsistent, document.SpanOf(here), $"The report also says '{ClaimBuilder.Text(document, there)}'.");
    }

    private static bool SameWord(Document document, int left, int right) => document.Lemmas[left] == document.Lemmas[right];

    private static bool AreNear(Document document, int left, int right) =>
        Math.Abs(left - right) <= Reach && left != right && Enumerable.Range(Math.Min(left, right), Math.Abs(left - right) + 1).All(sentence => !TellsOfAnother(document, sentence));

    private static bool TellsOfAnother(Document document, int sentence)
    {
        var range = document.Sentences[sentence];
        for (var i = range.Start; i < range.End; i++)
        {
            if (document.Lemmas[i] is "another" or "second" or "other" or "earlier" or "previous" or "separate" or "separately" or "elsewhere" or "meanwhile" or "later" or "last" or "initially") return true;
        }

        return false;
    }
}
