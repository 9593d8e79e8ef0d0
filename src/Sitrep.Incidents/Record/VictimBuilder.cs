using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>An incident's victims: the people whose harm is told, with their number, and those whom the tree shows to be meant.</summary>
internal static class VictimBuilder
{
    public static ImmutableArray<Victim> Build(IncidentAnalysis analysis, ImmutableArray<CasualtyMention> casualties, IEnumerable<(int Entity, RoleSlot Slot, ImmutableArray<RoleLink> Links)> linked)
    {
        var document = analysis.Context.Document;
        var victims = new List<Victim>();
        var heads = new HashSet<(string Head, Outcome Outcome)>();
        foreach (var mention in casualties)
        {
            if (mention.Count is { Best: 0 } || mention.Factuality == Factuality.Denied || mention.People.Length == 0) continue;
            if (!heads.Add((document.Lemmas[mention.HeadToken].ToLowerInvariant(), mention.Outcome))) continue;
            victims.Add(new Victim(ClaimBuilder.Text(document, mention.People), mention.Count, mention.Outcome, mention.Kind == PeopleKind.Attacker ? Side.Attacker : Side.Victim, Evidence.Of([document.SpanOf(mention.People)], null)));
        }

        foreach (var (entity, _, links) in linked.Where(role => role.Slot == RoleSlot.Victim))
        {
            var candidate = analysis.Entities[entity];
            if (candidate.Mentions.Any(mention => casualties.Any(told => told.HeadToken == mention.Head))) continue;
            victims.Add(OfLinks(analysis, candidate, links));
        }

        return [.. victims];
    }

    private static Victim OfLinks(IncidentAnalysis analysis, CandidateEntity entity, ImmutableArray<RoleLink> links)
    {
        var fullest = RoleAssembler.Fullest(entity);
        var outcome = links.Any(link => link.Rule == TreeRoles.EscapeRule)
            ? Outcome.Unharmed
            : links.Select(link => analysis.Context.Triggers[link.Trigger]).Where(trigger => trigger.Stage == Stage.Accomplished).Select(trigger => OutcomeOf(trigger.Kind)).FirstOrDefault(outcome => outcome != Outcome.Unknown);
        return new Victim(
            RoleAssembler.Name(analysis.Context.Document, fullest), fullest.Name == NameKind.Person ? Count.Exactly(1) : null, outcome, Side.Victim, RoleAssembler.Mentions(analysis.Context.Document, entity));
    }

    private static Outcome OutcomeOf(IncidentKind kind) => kind.Name switch
    {
        "killing" or "death" or "assassination" or "execution" or "massacre" => Outcome.Killed,
        "injury" => Outcome.Wounded,
        _ when kind.Family == "taking" => Outcome.Abducted,
        _ when kind.Family == "custody" => Outcome.Arrested,
        _ => Outcome.Unknown,
    };
}
