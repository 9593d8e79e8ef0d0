using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>An incident's perpetrators: whom the tree shows to act, and whom somebody holds responsible, each with how the report holds it.</summary>
internal sealed class PerpetratorBuilder(RoleAssembler assembler)
{
    public ImmutableArray<Perpetrator> Build(IncidentAnalysis analysis, ImmutableArray<ResponsibilityMention> responsibilities, IEnumerable<(int Entity, RoleSlot Slot, ImmutableArray<RoleLink> Links)> linked, Attribution attribution)
    {
        var document = analysis.Context.Document;
        var perpetrators = new List<Perpetrator>();
        var named = new HashSet<int>();
        foreach (var (entity, _, links) in linked.Where(role => role.Slot == RoleSlot.Perpetrator))
        {
            named.Add(entity);
            var perpetrator = assembler.Perpetrator(analysis.Context, analysis.Entities[entity]);
            perpetrators.Add(perpetrator with { Status = StatusOf(document, analysis.Entities[entity], perpetrator.Kind, responsibilities, links, attribution) });
        }

        foreach (var mention in responsibilities)
        {
            if (mention.Actor is not { } actor || mention.Status is ResponsibilityStatus.Unknown) continue;
            var entity = analysis.Entities.IndexOf(analysis.Entities.FirstOrDefault(candidate => Overlaps(candidate, actor))!);
            if (entity < 0 || !named.Add(entity)) continue;
            perpetrators.Add(assembler.Perpetrator(analysis.Context, analysis.Entities[entity]) with { Status = mention.Status });
        }

        return [.. perpetrators];
    }

    // What is said of responsibility goes before how the act itself is told.
    private static ResponsibilityStatus StatusOf(Document document, CandidateEntity entity, ActorKind kind, ImmutableArray<ResponsibilityMention> responsibilities, ImmutableArray<RoleLink> links, Attribution attribution)
    {
        var said = responsibilities.FirstOrDefault(mention => mention.Actor is { } actor && Overlaps(entity, actor));
        if (said is not null) return said.Status;
        if (kind == ActorKind.Unidentified) return ResponsibilityStatus.Unknown;
        return attribution.Of(document.SpanOf(links[0].Mention.Tokens)).By.IsEmpty ? ResponsibilityStatus.Established : ResponsibilityStatus.Accused;
    }

    private static bool Overlaps(CandidateEntity entity, TokenRange actor) => entity.Mentions.Any(mention => !mention.IsModifier && actor.Contains(mention.Head));
}
