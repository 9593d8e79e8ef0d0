using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>When and where one trigger's own sentence puts it, and who takes part in it.</summary>
/// <param name="Time">The time expression nearest in its sentence, or null.</param>
/// <param name="Place">The place nearest in its sentence, or null.</param>
/// <param name="Entities">Candidate entities that the tree ties to it.</param>
/// <param name="Doers">Those of them that do it and have a name.</param>
/// <param name="Sufferers">Those of them that it is done to.</param>
public sealed record TriggerSetting(TimeExpression? Time, PlaceMention? Place, ImmutableArray<int> Entities, ImmutableArray<int> Doers, ImmutableArray<int> Sufferers)
{
    private const int Farthest = 40;

    // "the village of X in Ukraine": the village.
    private const int Coarse = 6;

    // "this century" dates nothing.
    private const int LongestTime = 400;

    // Words that a place which is said to be where may stand farther away than one of which nothing is said.
    private const int OpenSense = 5;

    // "… as ministers gathered in Brussels" is where the ministers are.
    private const int OtherClause = 6;

    // What is talked of is dated by the talk only where nothing else dates it.
    private const int Talked = 8;
    private const int LeadSentences = 4;

    /// <summary>The nearest time expression where it names a day or time that cannot be told: "31 February", or "on Friday" without a day of publication.</summary>
    public TimeExpression? Unresolved { get; private init; }

    /// <summary>Settings of all triggers, in their order.</summary>
    public static ImmutableArray<TriggerSetting> Of(RoleContext context, ImmutableArray<RoleLink> links, IncidentLexicon lexicon)
    {
        var document = context.Document;
        var senses = document.Places.Mentions.Distinct().ToDictionary(place => place, place => PlaceReading.Of(context, place));
        var settings = ImmutableArray.CreateBuilder<TriggerSetting>(context.Triggers.Length);
        for (var t = 0; t < context.Triggers.Length; t++)
        {
            var trigger = context.Triggers[t];
            var sentence = document.Sentences[trigger.Sentence];
            var time = Nearest(document.Times.Expressions.Select(time => PastSpan.Dated(document, time)).Where(time => (time.Dates is { } dates ? dates.End.DayNumber - dates.Start.DayNumber <= LongestTime : IsUnresolved(time)) && sentence.Contains(time.Tokens) && !DatesAnotherNoun(document, time.Tokens, trigger)), time => time.Tokens, trigger, context, time => TalkHandicap(document, lexicon, time.Tokens, trigger));
            var place = Nearest(document.Places.Mentions.Where(place => sentence.Contains(place.Tokens) && senses[place] != PlaceSense.Elsewhere), place => place.Tokens, trigger, context, place => (senses[place] == PlaceSense.Where ? 0 : OpenSense) + (Clause(document, place.Tokens.End - 1) == Clause(document, trigger.Head) ? 0 : OtherClause) + (place.Place is { Kind: PlaceKind.Country } ? Coarse : 0));
            settings.Add(new TriggerSetting(time?.Dates is null ? null : time, place, [.. links.Where(link => link.Trigger == t).Select(link => link.Entity).Distinct()],
                [.. links.Where(link => link.Trigger == t && link.Slot == RoleSlot.Perpetrator && link.Mention.Name is not null).Select(link => link.Entity).Distinct()],
                [.. links.Where(link => link.Trigger == t && link.Slot is RoleSlot.Victim or RoleSlot.Target).Select(link => link.Entity).Distinct()])
            {
                Unresolved = time?.Dates is null ? time : null,
            });
        }

        return settings.MoveToImmutable();
    }

    // "now" and "recently" (PRESENT_REF, PAST_REF) tell no day at all.
    private static bool IsUnresolved(TimeExpression time) =>
        time is { Kind: TimeKind.Date or TimeKind.Time, Dates: null } && !time.Value.EndsWith("_REF", StringComparison.Ordinal);

    // The verb that governs a word, or the word itself where it is one.
    private static int Clause(Document document, int token)
    {
        var at = token;
        for (var climb = 0; climb < 30 && at >= 0; climb++)
        {
            if (document.Tags.Upos(at) == Upos.Verb) return at;
            at = document.Trees.Head(at);
        }

        return -1;
    }

    // "On Wednesday he condemned the attack" dates the condemning; truces are made with words. "Police said on Wednesday that gunmen killed" is news of that day, and so is what a report opens with.
    private static int TalkHandicap(Document document, IncidentLexicon lexicon, TokenRange time, Trigger trigger)
    {
        var above = -1;
        for (var i = time.Start; i < time.End && above < 0; i++)
        {
            if (!time.Contains(document.Trees.Head(i))) above = document.Trees.Head(i);
        }

        if (above < 0 || trigger.Tokens.Contains(above) || trigger.Kind.Family == "terms" || (time.Start >= trigger.Tokens.End && time.Start <= trigger.Tokens.End + 1)) return 0;
        var verb = Clause(document, above);
        if (IsInAside(document, verb, trigger)) return Farthest;
        if (verb < 0 || verb == trigger.Head || !lexicon.IsTalk(document.Lemmas[verb])) return 0;
        return trigger.Sentence < LeadSentences || (trigger.Entry.Pos == TriggerPos.Verb && !IsOfNoun(document, trigger.Head, verb)) ? Talked : Farthest;
    }

    // "condemned the attack that killed dozens": the clause tells of the noun, and the noun is what is talked of.
    private static bool IsOfNoun(Document document, int act, int talk)
    {
        for (int at = act, climb = 0; at >= 0 && at != talk && climb < 30; at = document.Trees.Head(at), climb++)
        {
            if (document.Trees.Deprel(at) is Deprel.AclRelcl or Deprel.Acl) return true;
        }

        return false;
    }

    // "forces, who had held the town since 2014, were pushed out": the year is of the clause beside. "The attack that killed dozens a year ago" was then.
    private static bool IsInAside(Document document, int verb, Trigger trigger)
    {
        var at = verb;
        for (var climb = 0; climb < 30 && at >= 0; climb++)
        {
            if (document.Trees.IsBelow(trigger.Head, at) || trigger.Head == at) return false;
            if (document.Trees.Deprel(at) == Deprel.AclRelcl) return !trigger.Tokens.Contains(document.Trees.Head(at));
            at = document.Trees.Head(at);
        }

        return false;
    }

    // "the refusal to accept last month's results": "the 2015 nuclear deal": the day belongs to the noun it stands before.
    private static bool DatesAnotherNoun(Document document, TokenRange time, Trigger trigger)
    {
        for (var i = time.Start; i < time.End; i++)
        {
            var above = document.Trees.Head(i);
            if (above < 0 || time.Contains(above)) continue;
            var before = time.Length == 1 && document.Trees.Deprel(i) is Deprel.Compound or Deprel.Amod or Deprel.NmodUnmarked or Deprel.Nummod && time.End <= above && document.Tags.Upos(above) == Upos.Noun && document.Trees.Head(above) != trigger.Head;
            return (before || document.Trees.Deprel(i) == Deprel.NmodPoss) && !trigger.Tokens.Contains(above) && document.Trees.Head(trigger.Head) != above;
        }

        return false;
    }

    // Nearest in words, but what stands beyond another trigger belongs rather to that one.
    private static T? Nearest<T>(IEnumerable<T> items, Func<T, TokenRange> tokens, Trigger trigger, RoleContext context, Func<T, int>? handicap = null) where T : class
    {
        T? best = null;
        var bestDistance = Farthest + 1;
        foreach (var item in items)
        {
            var range = tokens(item);
            var distance = range.Start >= trigger.Tokens.End ? range.Start - trigger.Tokens.End : trigger.Tokens.Start - range.End;
            distance += handicap?.Invoke(item) ?? 0;
            foreach (var other in context.TriggersOf(trigger.Sentence))
            {
                var between = other.Head > Math.Min(range.Start, trigger.Head) && other.Head < Math.Max(range.Start, trigger.Head);
                if (between && other.Kind.Family != trigger.Kind.Family) distance += 8;
            }

            if (distance < bestDistance) (best, bestDistance) = (item, distance);
        }

        return best;
    }
}
