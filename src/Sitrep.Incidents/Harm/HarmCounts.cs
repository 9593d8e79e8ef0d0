using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Killed or injured over all sources of an assessment. It opens with what its author holds, so the first sentence that tells people with
/// an outcome gives the range, and what it leaves open ("at least", "up to") is taken from the sources told below.
/// </summary>
internal sealed class HarmCounts(Document document, HarmWords words, ImmutableArray<CasualtyMention> mentions)
{
    // What a source far below tells is another strike's or the whole war's.
    private const long Farthest = 3;
    private const int Lead = 4;

    public HarmRange? Of(Outcome outcome)
    {
        var sentences = mentions.Where(mention => mention.Outcome == outcome && mention.PartOf is null && mention.Kind is not (PeopleKind.Attacker or PeopleKind.Fighter) && mention.Factuality is Factuality.Asserted or Factuality.Possible)
            .GroupBy(mention => mention.Sentence).OrderBy(group => group.Key).Select(group => (group.Key, Told: Sum(group), Counts: group.Select(mention => mention.Count).OfType<Count>().ToList())).Where(pair => pair.Told.Low > 0).ToList();
        if (sentences.Count == 0) return null;
        var first = First(sentences);
        var rivals = sentences.SelectMany(pair => pair.Counts).Where(count => count.Best <= first.Best * Farthest).ToList();
        if (first.IsVague) return new HarmRange(first.Low, first.High ?? first.Low);
        if (first.IsMost)
        {
            var parts = mentions.Where(mention => mention.Outcome == outcome && mention.PartOf is not null && mention.Sentence == sentences[0].Key).Select(mention => mention.Count?.Low ?? 0);
            var below = rivals.Select(count => count.Low).Concat(parts).Where(low => low < first.Best && low > 1).DefaultIfEmpty(first.Best).Max();
            return new HarmRange(below, first.Best);
        }

        if (first.High is { } high) return new HarmRange(first.Low, high);

        // "At least one": another is possible. Otherwise who counts more sets the upper end.
        var above = rivals.Select(count => count.High ?? count.Best).Where(most => most > first.Best).DefaultIfEmpty(first.Best == 1 ? 2 : first.Best).Max();
        return new HarmRange(first.Low, above);
    }

    // "A journalist was killed. The strike killed 12 other members of his family."
    private Told First(List<(int Key, Told Told, List<Count> Counts)> sentences)
    {
        var first = Math.Max(0, sentences.FindIndex(pair => pair.Key < Lead));
        var told = sentences[first].Told;
        if (first + 1 >= sentences.Count || sentences[first + 1] is var next && !(next.Key < Lead && next.Told.IsMore && !next.Told.IsVague) || told.IsVague || told.IsMore) return told;
        return new Told(told.Low + next.Told.Low, told.Best + next.Told.Best, told.High + next.Told.High, false, false, false);
    }

    private Told Sum(IEnumerable<CasualtyMention> group)
    {
        long low = 0, best = 0;
        long? high = 0;
        bool isVague = false, isMost = false, isMore = false;
        var people = new List<TokenRange>();
        foreach (var mention in group)
        {
            if (people.Exists(range => range.Overlaps(mention.People))) continue;
            if (people.Count > 0 && CasualtyTotals.IsContrasted(document, people[^1], mention.People)) continue;
            people.Add(mention.People);
            var (count, vague) = Count(mention);
            isVague |= vague && low == 0;
            if (count.Low == 1 && count.Best > 1 && low > 1 && !isVague && count.Best > low)
            {
                // "at least 52 people and up to 68".
                (best, high) = (count.Best, count.Best);
                continue;
            }

            isMost |= count.Low == 1 && count.Best > 1;
            isMore |= CasualtyTotals.SaysMore(document, mention.People);
            low += count.Low;
            best += count.Best;
            high += count.High;
        }

        return new Told(low, best, high, isVague, isMost, isMore);
    }

    private (Count Count, bool IsVague) Count(CasualtyMention mention)
    {
        if (words.Vague(document, mention.People) is { } vague) return (new Count(vague.Low, vague.Low, vague.High), true);
        return mention.Count is { } count ? (SaysOver(mention.People) ? new Count(count.Low + 1, count.Best + 1, null) : count, false) : (new Count(words.Plural.Low, words.Plural.Low, words.Plural.High), true);
    }

    // "More than 25" is 26 at least; "more than a hundred" is no such exact number.
    private bool SaysOver(TokenRange people)
    {
        var text = document.Quote(people);
        return (text.StartsWith("more than ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("over ", StringComparison.OrdinalIgnoreCase)) && document.Quantities.Quantities.Any(quantity => people.Contains(quantity.Tokens) && quantity.Low % 50 != 0);
    }

    private readonly record struct Told(long Low, long Best, long? High, bool IsVague, bool IsMost, bool IsMore);
}
