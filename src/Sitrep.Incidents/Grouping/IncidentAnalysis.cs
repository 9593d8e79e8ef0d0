using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>What was found in a report before records are made of it: triggers, candidates, who plays which part, and which triggers tell one incident.</summary>
public sealed record IncidentAnalysis(
    RoleContext Context,
    ImmutableArray<CandidateEntity> Entities,
    ImmutableArray<RoleLink> Links,
    ImmutableArray<TriggerSetting> Settings,
    ImmutableArray<TriggerGroup> Groups)
{
    /// <summary>The triggers of a group, in the order of the text.</summary>
    public IEnumerable<Trigger> TriggersOf(TriggerGroup group) => group.Triggers.Select(t => Context.Triggers[t]);

    /// <summary>The links of a group's triggers.</summary>
    public ImmutableArray<RoleLink> LinksOf(TriggerGroup group) => [.. Links.Where(link => group.Triggers.Contains(link.Trigger))];
}
