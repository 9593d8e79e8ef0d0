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

    // An air strike and a car bomb, told in different sentences; two acts by different hands.
    private const double OtherAct = 1.5;
    private const double OtherHands = 1.2;

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

            if (best is null) groups.Add(best = new TriggerGroup());
            best.Add(t, best.Triggers.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"\"{trigger.Entry.Text}\" in sentence {trigger.Sentence + 1} tells the same incident (fit {bestScore:F1})"));
        }

        return [.. groups];
    }

    private double? Score(RoleContext context, ImmutableArray<TriggerSetting> settings, TriggerGroup group, int candidate)
    {
        var document = context.Document;
        var trigger = context.Triggers[candidate];
        var setting = settings[candidate];
        var last = context.Triggers[group.Triggers[^1]];
        if (!group.Triggers.Any(t => lexicon.CanJoin(context.Triggers[t].Kind, trigger.Kind)) || !lexicon.CanJoin(Anchor(context, group), trigger.Kind)) return null;
        var apart = trigger.Sentence - last.Sentence;

        // Arrests belong to a protest when told with it, not when the report also speaks of one.
        if (apart > 1 && (trigger.Kind.Family == "custody") != (last.Kind.Family == "custody")) return null;
        if (Contradicts(context, settings, group, setting, apart)) return null;

        var score = -PerSentenceApart * Math.Min(apart, 15);
        if (apart == 0) score += 2;
        else if (document.Sentences.Paragraph(trigger.Sentence) == document.Sentences.Paragraph(last.Sentence)) score += apart == 1 ? 1.5 : 1;
        else if (apart == 1) score += 0.5;
        if (!trigger.Kind.IsResult && group.Triggers.Any(t => context.Triggers[t].Kind == trigger.Kind)) score += 1.0;
        if (group.Triggers.Any(t => settings[t].Entities.Any(setting.Entities.Contains))) score += 1.5;
        if (apart > 0 && IsOfItsOwn(trigger.Kind) && IsOfItsOwn(Anchor(context, group)) && trigger.Kind != Anchor(context, group)) score -= OtherAct;
        if (!setting.Doers.IsEmpty && OtherDoers(settings, group, setting)) score -= OtherHands;
        if (setting.Time?.Dates is { } day && group.Triggers.Any(t => settings[t].Time?.Dates is { } other && Overlap(day, other))) score += 1;
        if (setting.Place is { } place && group.Triggers.Any(t => settings[t].Place is { } other && SamePlace(document, place, other))) score += 0.7;

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

    // A kind that says how it was done, which "an attack" and "killed" do not.
    private static bool IsOfItsOwn(IncidentKind kind) => kind.Family is "blast" or "taking" or "territory" or "property" || kind.Name is "shooting" or "stabbing" or "execution" or "ambush";

    private static bool OtherDoers(ImmutableArray<TriggerSetting> settings, TriggerGroup group, TriggerSetting setting)
    {
        var known = group.Triggers.SelectMany(t => settings[t].Doers).ToList();
        return known.Count > 0 && !known.Exists(setting.Doers.Contains);
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
        }

        if (setting.Place?.Place is { } place && apart > 0)
        {
            var places = group.Triggers.Select(t => settings[t].Place?.Place).OfType<Place>().ToList();
            if (places.Count > 0 && places.TrueForAll(other => Elsewhere(place, other))) return true;
        }

        return false;
    }

    private static bool Overlap(DateInterval one, DateInterval other) => one.Start <= other.End && other.Start <= one.End;

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
                case "another" or "other" or "second" or "third" or "earlier" or "previous" or "separate" or "similar" or "new" or "more": return score - 3;
                case "the" or "this" or "that" or "these" or "those" or "latest" or "'s" or "his" or "their" or "her" or "its": return score + 1.2;
                case "a" or "an": return trigger.Sentence < LeadSentences ? score : score - 0.7;
                default:
                    if (document.Tags.Upos(i) is Upos.Verb or Upos.Punct or Upos.Adp) return score;
                    break;
            }
        }

        return score;
    }
}
