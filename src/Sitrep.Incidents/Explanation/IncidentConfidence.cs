using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>How likely it is that a group of triggers tells one particular incident.</summary>
internal static class IncidentConfidence
{
    private const double WordsAreWorth = 0.9;
    private const double MissedWithWeapon = 0.4;
    private const double MissedWithForces = 0.6;
    private const double Bare = 0.55;
    private const double WithRole = 0.2;
    private const double WithDay = 0.15;
    private const double WithPlace = 0.1;

    /// <summary>How surely the words tell an incident ("hit" alone hardly, "hit by a drone" well), times how particular it is: somebody, sometime, somewhere.</summary>
    public static double Of(IEnumerable<Trigger> triggers, ImmutableArray<RoleLink> roles, When? when, Where? where)
    {
        var missed = 1.0;
        foreach (var trigger in triggers) missed *= 1 - (WordsAreWorth * trigger.Entry.Strength);
        if (roles.Any(link => link.Slot == RoleSlot.Weapon)) missed *= MissedWithWeapon;
        if (roles.Any(link => link.Slot == RoleSlot.Perpetrator && link.Mention.Class is NounClass.Armed or NounClass.State)) missed *= MissedWithForces;
        var particular = Bare + (roles.IsEmpty ? 0 : WithRole) + (when?.Evidence.Words.Length > 0 ? WithDay : 0) + (where is null ? 0 : WithPlace);
        return Math.Round((1 - missed) * particular, 3);
    }
}
