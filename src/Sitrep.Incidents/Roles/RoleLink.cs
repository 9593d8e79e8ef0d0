namespace Sitrep.Incidents;

/// <summary>The part that somebody or something plays in an incident.</summary>
public enum RoleSlot
{
    Perpetrator,
    Target,
    Victim,
    Weapon,
}

/// <summary>A mention that plays a part in what a trigger tells.</summary>
/// <param name="Trigger">Index of the trigger.</param>
/// <param name="Entity">Index of the candidate entity.</param>
/// <param name="Mention">The mention.</param>
/// <param name="Slot">The part.</param>
/// <param name="Rule">Name of the rule that says so, for explanations.</param>
public sealed record RoleLink(int Trigger, int Entity, Candidate Mention, RoleSlot Slot, string Rule);
