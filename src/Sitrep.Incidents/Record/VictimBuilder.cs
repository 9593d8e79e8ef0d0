using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>An incident's victims: the people whose harm is told, with their number, and those whom the tree shows to be meant.</summary>
internal static class VictimBuilder
{
    public static ImmutableArray<Victim> Build(IncidentAnalysis analysis, ImmutableArray<CasualtyMention> casualties, IEnumerable<(int Entity, RoleSlot Slot, ImmutableArray<RoleLink> Links)> linked)
    {
        var document = analysis.Context.Document;
        var told = casualties.Where(mention => mention.Count is not { Best: 0 } && mention.Factuality != Factuality.Denied && mention.People.Length > 0).ToList();
        var victims = new List<Victim>();
        var heads = new HashSet<(string Head, Outcome Outcome)>();
        var people = new HashSet<(Entity Who, Outcome Outcome)>();
        foreach (var mention in told)
        {
            var who = WhoIs(document, mention);
            if (who is not null ? !people.Add((who, mention.Outcome)) : !heads.Add((document.Lemmas[mention.HeadToken].ToLowerInvariant(), mention.Outcome))) continue;
            var words = who is null ? [mention.People] : told.Where(other => other.Outcome == mention.Outcome && WhoIs(document, other) == who).Select(other => other.People).Append(NameOf(document, who)).Distinct().OrderBy(range => range.Start).ToList();
            var beside = who is null && mention.Count is null or { Best: 1 } ? NameBeside(document, mention.HeadToken) : null;
            if (beside is { } named) words = [.. words, named];
            var own = RoleAssembler.WithoutVerbs(document, mention.People);
            var name = who is not null && !(document.Tags.Upos(mention.HeadToken) == Upos.Propn && own.Length > NameOf(document, who).Length) ? NameOf(document, who) : beside ?? own;
            victims.Add(new Victim(ClaimBuilder.Text(document, name), mention.Count, mention.Outcome, mention.Kind == PeopleKind.Attacker ? Side.Attacker : Side.Victim, Evidence.Of([.. words.Select(document.SpanOf)], null)));
        }

        foreach (var (entity, _, links) in linked.Where(role => role.Slot == RoleSlot.Victim))
        {
            var candidate = analysis.Entities[entity];
            if (candidate.Mentions.Any(mention => casualties.Any(other => other.HeadToken == mention.Head) || (document.Coreference.OfHead(mention.Head) is { } who && people.Any(known => known.Who == who)))) continue;
            victims.Add(OfLinks(analysis, candidate, links));
        }

        return [.. victims.Where((victim, i) => !victims.Take(i).Any(before => IsSame(before, victim)))];
    }

    private static bool IsSame(Victim before, Victim after) =>
        before.Outcome == after.Outcome && (string.Equals(before.Name, after.Name, StringComparison.OrdinalIgnoreCase) || (after.Name.Length > 2 && char.IsUpper(after.Name[0]) && before.Name.EndsWith($" {after.Name}", StringComparison.Ordinal)));

    // "one of its volunteers, Firas Juma, died".
    private static TokenRange? NameBeside(Document document, int head)
    {
        foreach (var child in document.Trees.Children(head, document.Sentences[document.Sentences.Of(head)]))
        {
            if (document.Trees.Deprel(child) != Deprel.Appos) continue;
            foreach (var name in document.Names.Mentions)
            {
                if (name.Kind == NameKind.Person && name.Tokens.Contains(child)) return name.Tokens;
            }
        }

        return null;
    }

    // One person told of by a pronoun, a description and a name is one victim, by the name: "he", "the former IT worker", "Jac Holmes".
    private static Entity? WhoIs(Document document, CasualtyMention mention) =>
        mention.Count is null or { Best: 1 } && document.Coreference.OfHead(mention.HeadToken) is { } entity && document.Tags.Upos(entity.Mentions[entity.Main].HeadToken) == Upos.Propn ? entity : null;

    private static TokenRange NameOf(Document document, Entity entity)
    {
        var main = entity.Mentions[entity.Main];
        foreach (var name in document.Names.Mentions)
        {
            if (!name.Tokens.Contains(main.HeadToken) || name.Tokens.Start < main.Tokens.Start || name.Tokens.End > main.Tokens.End) continue;

            // Of a name found in part only ("al-Tarhali") what stands before it belongs to it.
            var start = name.Tokens.Start;
            while (start > main.Tokens.Start && (document.Tags.Upos(start - 1) == Upos.Propn || document.Form(start - 1) is "-")) start--;
            return new TokenRange(start, name.Tokens.End);
        }

        return main.Tokens;
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
