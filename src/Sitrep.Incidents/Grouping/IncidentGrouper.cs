using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Which triggers tell one incident. Each trigger joins the incident told before that fits it best, or begins one:
/// kinds must be able to join, days and places must not contradict; being spoken of as known ("the attack"), sharing
/// people, and standing near speak for it, "another" and "earlier" against.
/// </summary>
public sealed class IncidentGrouper(IncidentLexicon lexicon)
{
    private const double JoinFrom = 1.0;
    private const double PerSentenceApart = 0.12;
    private const int LeadSentences = 4;

    // Pages that come without paragraphs are one long one.
    private const int ParagraphReach = 3;
    private const double SameKind = 1.0;
    private const double SameKindFar = 0.5;

    // What a report opens with is news: a day longer ago than this is of something else.
    private const int NewsDays = 60;

    // An air strike and a car bomb, told in different sentences; two acts by different hands.
    private const double OtherAct = 1.5;
    private const double OtherHands = 1.2;

    // "The" before an act whose object follows points back less than "the attack" alone.
    private const double ToldWhole = 0.4;

    private const double Another = 6;

    // A camp outside a gate is there from day to day: told again, it is the same one.
    private const double Lasting = 2.5;
    private const double SameAct = 10;

    // Who suffers is particular to an incident; who does it may do much.
    private const double SameSufferers = 1.5;
    private const double SameHands = 0.8;
    private const double OtherPeople = 1.0;

    public ImmutableArray<TriggerGroup> Group(RoleContext context, ImmutableArray<TriggerSetting> settings)
    {
        var groups = new List<TriggerGroup>();
        for (var t = 0; t < context.Triggers.Length; t++)
        {
            var trigger = context.Triggers[t];
            if (trigger.Realis != Realis.Actual || !trigger.Kind.IsIncident) continue;
            TriggerGroup? best = null;
            var bestScore = JoinFrom;
            foreach (var group in groups)
            {
                if (Score(context, settings, group, t) is { } score && score >= bestScore) (best, bestScore) = (group, score);
            }

            if (best is null && trigger.Entry.IsDoer && IsBesideAct(context, t)) continue;
            if (best is null) groups.Add(best = new TriggerGroup());
            best.Add(t, best.Triggers.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"\"{trigger.Entry.Text}\" in sentence {trigger.Sentence + 1} tells the same incident (fit {bestScore:F1})"));
        }

        return [.. groups];
    }

    // "Gunmen kidnapped": the doer is of the act that its sentence tells, of whatever family.
    private static bool IsBesideAct(RoleContext context, int doer)
    {
        foreach (var other in context.TriggersOf(context.Triggers[doer].Sentence))
        {
            if (other != context.Triggers[doer] && other.Realis == Realis.Actual && other.Kind.IsIncident && !other.Entry.IsDoer) return true;
        }

        return false;
    }

    private double? Score(RoleContext context, ImmutableArray<TriggerSetting> settings, TriggerGroup group, int candidate)
    {
        var document = context.Document;
        var trigger = context.Triggers[candidate];
        var setting = settings[candidate];
        var last = context.Triggers[group.Triggers[^1]];
        var apart = trigger.Sentence - last.Sentence;
        if (apart == 0 && group.Triggers.Any(t => IsShotOf(document, context.Triggers[t], trigger))) return SameAct;
        if (!group.Triggers.Any(t => lexicon.CanJoin(context.Triggers[t].Kind, trigger.Kind)) || !lexicon.CanJoin(Anchor(context, group), trigger.Kind)) return null;

        // Arrests belong to a protest when told with it, not when the report also speaks of one.
        if (apart > 1 && (trigger.Kind.Family == "custody") != (last.Kind.Family == "custody")) return null;
        if (apart > 2 && (trigger.Kind.Family == "crowd") != (Anchor(context, group).Family == "crowd") && !group.Triggers.Any(t => settings[t].Sufferers.Any(setting.Sufferers.Contains))) return null;
        if (Contradicts(context, settings, group, setting, apart)) return null;

        var score = -PerSentenceApart * Math.Min(apart, 15);
        if (apart == 0) score += 2;
        else if (apart <= ParagraphReach && document.Sentences.Paragraph(trigger.Sentence) == document.Sentences.Paragraph(last.Sentence)) score += apart == 1 ? 1.5 : 1;
        else if (apart == 1) score += 0.5;
        if (!trigger.Kind.IsResult && group.Triggers.Any(t => context.Triggers[t].Kind == trigger.Kind)) score += apart <= ParagraphReach ? SameKind : SameKindFar;
        if (group.Triggers.Any(t => settings[t].Sufferers.Any(setting.Sufferers.Contains))) score += SameSufferers;
        else if (group.Triggers.Any(t => settings[t].Entities.Any(setting.Entities.Contains))) score += SameHands;
        if (apart > 1 && trigger.Sentence >= LeadSentences && !trigger.Kind.IsResult && !setting.Sufferers.IsEmpty && OtherSufferers(settings, group, setting)) score -= OtherPeople;
        if (apart > 0 && IsOfItsOwn(trigger.Kind) && IsOfItsOwn(Anchor(context, group)) && trigger.Kind != Anchor(context, group)) score -= OtherAct;
        if (!setting.Doers.IsEmpty && OtherDoers(settings, group, setting)) score -= OtherHands;
        if (setting.Time?.Dates is { } day && group.Triggers.Any(t => settings[t].Time?.Dates is { } other && Overlap(day, other))) score += 1;
        if (setting.Place is { } place && group.Triggers.Any(t => settings[t].Place is { } other && SamePlace(document, place, other))) score += 0.7;
        if (trigger.Kind.Family == "camp" && Anchor(context, group) == trigger.Kind) score += Lasting;

        // A mention with no day of its own is most likely of what the report opened with; force against a crowd is of the crowd told of.
        if (context.Triggers[group.Triggers[0]].Sentence < LeadSentences)
        {
            if (trigger.Sentence < LeadSentences) score += 1.3;
            else if (setting.Time is null) score += 0.8;
        }

        if (trigger.Kind.Name == "explosion" && setting.Time is null && Anchor(context, group).Family == "blast") score += 0.6;
        if (trigger.Kind.Name is "dispersal" or "crackdown" or "shooting" && group.Triggers.Any(t => context.Triggers[t].Kind.Family == "crowd")) score += 0.7;
        return score + Determiner(context, trigger);
    }

    // "fired ballistic missiles", "launched a rocket": the noun tells what was shot.
    private static bool IsShotOf(Document document, Trigger act, Trigger shot) =>
        act.Sentence == shot.Sentence && act.Entry.Pos == TriggerPos.Verb && act.Kind.Family is "hand" or "force" && shot.Entry.Pos == TriggerPos.Noun && shot.Kind.Family == "blast"
        && (document.Trees.Head(shot.Head) == act.Head || (document.Trees.Head(shot.Head) is >= 0 and var above && document.Trees.Head(above) == act.Head && document.Trees.Deprel(shot.Head) == Deprel.Nmod));

    // A kind that says how it was done, which "an attack" and "killed" do not.
    private static bool IsOfItsOwn(IncidentKind kind) => kind.Name != "explosion" && kind.Family is "blast" or "taking" or "territory" or "property" || kind.Name is "shooting" or "stabbing" or "execution" or "ambush";

    private static bool OtherDoers(ImmutableArray<TriggerSetting> settings, TriggerGroup group, TriggerSetting setting)
    {
        var known = group.Triggers.SelectMany(t => settings[t].Doers).ToList();
        return known.Count > 0 && !known.Exists(setting.Doers.Contains);
    }

    private static bool OtherSufferers(ImmutableArray<TriggerSetting> settings, TriggerGroup group, TriggerSetting setting)
    {
        var known = group.Triggers.SelectMany(t => settings[t].Sufferers).ToList();
        return known.Count > 0 && !known.Exists(setting.Sufferers.Contains);
    }

    // What the group is of, beyond "an attack" and "the dead", which fit with much.
    private static IncidentKind Anchor(RoleContext context, TriggerGroup group)
    {
        foreach (var t in group.Triggers)
        {
            if (context.Triggers[t].Kind.Family != "force") return context.Triggers[t].Kind;
        }

        return context.Triggers[group.Triggers[0]].Kind;
    }

    private static bool Contradicts(RoleContext context, ImmutableArray<TriggerSetting> settings, TriggerGroup group, TriggerSetting setting, int apart)
    {
        if (setting.Time?.Dates is { } day)
        {
            var days = group.Triggers.Select(t => settings[t].Time?.Dates).OfType<DateInterval>().ToList();
            if (days.Count > 0 && !days.Exists(other => Overlap(day, other))) return true;
            if (days.Count == 0 && apart > 0 && context.Triggers[group.Triggers[0]].Sentence < LeadSentences && context.Document.Report.Published is { } published && day.End < published.AddDays(-NewsDays)) return true;
        }

        if (setting.Place?.Place is { } place)
        {
            var places = group.Triggers.Select(t => settings[t].Place?.Place).OfType<Place>().ToList();
            if (places.Count > 0 && places.TrueForAll(other => apart > 0 ? Elsewhere(place, other) : OtherCountry(place, other))) return true;
        }

        return false;
    }

    private static bool Overlap(DateInterval one, DateInterval other) => one.Start <= other.End && other.Start <= one.End;

    private static bool OtherCountry(Place one, Place other) => !one.Country.IsNone && !other.Country.IsNone && one.Country != other.Country;

    // Two towns are elsewhere from each other; a town and the province or country around it are not.
    private static bool Elsewhere(Place one, Place other)
    {
        if (one.Id == other.Id) return false;
        if (!one.Country.IsNone && !other.Country.IsNone && one.Country != other.Country) return true;
        var bothExact = one.Kind is PlaceKind.Populated or PlaceKind.Site && other.Kind is PlaceKind.Populated or PlaceKind.Site;
        if (bothExact) return one.Point.KilometresTo(other.Point) > 25;
        return one.Kind == PlaceKind.Admin1 && other.Kind == PlaceKind.Admin1;
    }

    private static bool SamePlace(Document document, PlaceMention one, PlaceMention other) =>
        one.Place is { } place && other.Place is { } otherPlace ? place.Id == otherPlace.Id : document.Form(one.Tokens.Start).Equals(document.Form(other.Tokens.Start), StringComparison.OrdinalIgnoreCase);

    // "the attack", "this crime" are known already; "another attack", "an earlier attack" are not the one before.
    private static double Determiner(RoleContext context, Trigger trigger)
    {
        var document = context.Document;
        var sentence = document.Sentences[trigger.Sentence];
        var score = trigger.Kind.IsResult ? 1.0 : 0;
        if (trigger.Entry.Pos != TriggerPos.Noun) return score;
        for (var i = trigger.Tokens.Start - 1; i >= Math.Max(sentence.Start, trigger.Tokens.Start - 4); i--)
        {
            switch (document.Lemmas[i])
            {
                case "another" or "other" or "second" or "third" or "earlier" or "previous" or "separate" or "similar" or "new" or "more": return score - Another;
                case "the" when IsToldWhole(document, trigger): return score + ToldWhole;
                case "the" or "this" or "that" or "these" or "those" or "latest" or "'s" or "his" or "their" or "her" or "its": return score + 1.2;
                case "a" or "an": return trigger.Sentence < LeadSentences ? score : score - 0.7;
                default:
                    if (document.Tags.Upos(i) is Upos.Verb or Upos.Punct or Upos.Adp) return score;
                    break;
            }
        }

        return score;
    }

    // "the death of the journalist": the words that follow tell which one, so "the" need not point back.
    private static bool IsToldWhole(Document document, Trigger trigger)
    {
        foreach (var child in document.Trees.Children(trigger.Head, document.Sentences[trigger.Sentence]))
        {
            if (child > trigger.Head && document.Trees.Deprel(child) is Deprel.Nmod or Deprel.Acl or Deprel.AclRelcl) return true;
        }

        return false;
    }
}
