using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Killed and wounded of one incident from its mentions, by the annotation guidelines: parts are not counted twice, groups told in one
/// sentence add up, rival counts of different sentences give low and high, and the first told is the best.
/// </summary>
public static class CasualtyTotals
{
    /// <param name="document">The report of the mentions.</param>
    /// <param name="mentions">The mentions of one incident, in the order of the text.</param>
    public static Casualties Of(Document document, IEnumerable<CasualtyMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<CasualtyMention> all = [.. mentions];
        return new Casualties(Total(document, all, Outcome.Killed), Total(document, all, Outcome.Wounded));
    }

    /// <summary>Where no words give a number of killed, those who are told killed one by one: "Emwazi died in a drone strike".</summary>
    public static Casualties OfNamed(Casualties casualties, ImmutableArray<Victim> victims)
    {
        ArgumentNullException.ThrowIfNull(casualties);
        if (casualties.Killed is not null) return casualties;
        var killed = victims.Where(victim => victim is { Outcome: Outcome.Killed, Side: Side.Victim }).ToList();
        return killed.Count > 0 && killed.TrueForAll(victim => victim.Count is not null) ? casualties with { Killed = killed.Select(victim => victim.Count!.Value).Aggregate((sum, count) => sum + count) } : casualties;
    }

    /// <summary>People with one outcome; null when no number of them is said.</summary>
    public static Count? Total(Document document, ImmutableArray<CasualtyMention> mentions, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(document);
        var counted = mentions.Where(mention => mention.Outcome == outcome && mention.Count is not null && mention.PartOf is null && mention.Factuality is Factuality.Asserted or Factuality.Possible).ToList();
        if (counted.Count == 0) return null;
        Count? total = null;
        HashSet<string> heads = new(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in counted.GroupBy(mention => mention.Sentence).OrderBy(group => group.Key))
        {
            var told = OfSentence(document, sentence, heads);
            total = total is not { } before ? told.Sum : Together(before, told);
        }

        return total;
    }

    // The same people told twice in a sentence ("killed 12 people", "the 12 dead") are counted once; a subset by its words is left out.
    private static (Count Sum, bool IsMore, bool IsRival) OfSentence(Document document, IEnumerable<CasualtyMention> mentions, HashSet<string> heads)
    {
        Count? sum = null;
        bool isMore = false, isRival = false;
        var people = new List<TokenRange>();
        foreach (var mention in mentions)
        {
            if (people.Exists(range => range.Overlaps(mention.People))) continue;
            people.Add(mention.People);
            var head = document.Form(mention.HeadToken).ToString();
            isRival |= heads.Contains(head) || IsGeneral(head) || char.IsAsciiDigit(head[0]);
            heads.Add(head);
            isMore |= SaysMore(document, mention.People);
            if (sum is not { } before) sum = mention.Count;
            else if (IsContrasted(document, people[^2], mention.People)) sum = Together(before, (mention.Count!.Value, false, true));
            else sum = before + mention.Count!.Value;
        }

        return (sum!.Value, isMore, isRival);
    }

    private static Count Together(Count before, (Count Sum, bool IsMore, bool IsRival) told)
    {
        if (told.Sum.High == 0) return before;
        if (before.High == 0) return told.Sum;
        if (told.IsMore) return before + told.Sum;

        // One person of twelve told by name is a part; another number of people is a rival.
        if (told.Sum.Best < before.Best && (!told.IsRival || told.Sum.Best == 1)) return before;
        if (before.Best == 1 && told.Sum.Best > 1 && !told.IsMore) return told.Sum;
        var low = Math.Min(before.Low, told.Sum.Low);
        long? high = before.High is null || told.Sum.High is null ? null : Math.Max(before.High.Value, told.Sum.High.Value);
        return new Count(low, before.Best, high is { } most && most < before.Best ? before.Best : high);
    }

    /// <summary>True where another source speaks of the second people: "a report said 13 were killed, while the hospital said 15".</summary>
    internal static bool IsContrasted(Document document, TokenRange first, TokenRange second)
    {
        for (var i = first.End; i < second.Start; i++)
        {
            if (document.Form(i).ToString().ToUpperInvariant() is "WHILE" or "WHILST" or "BUT" or "HOWEVER" or "ALTHOUGH" or "THOUGH" or "WHEREAS" or "LATER" or "OTHERS") return true;
        }

        return false;
    }

    private static bool IsGeneral(string head) => head.ToUpperInvariant() is "PEOPLE" or "PERSONS" or "DEAD" or "CIVILIANS" or "VICTIMS" or "WOUNDED" or "INJURED" or "DEATHS" or "FATALITIES" or "OTHERS";

    /// <summary>True where the people are said to come on top of others: "another two", "two others", "five more".</summary>
    internal static bool SaysMore(Document document, TokenRange people)
    {
        for (var i = people.Start; i < people.End; i++)
        {
            var form = document.Form(i);
            if (form.Equals("another", StringComparison.OrdinalIgnoreCase) || form.Equals("others", StringComparison.OrdinalIgnoreCase) || form.Equals("other", StringComparison.OrdinalIgnoreCase)
                || form.Equals("additional", StringComparison.OrdinalIgnoreCase)
                || (form.Equals("more", StringComparison.OrdinalIgnoreCase) && !(i + 1 < people.End && document.Form(i + 1).Equals("than", StringComparison.OrdinalIgnoreCase)))) return true;
        }

        return false;
    }
}
