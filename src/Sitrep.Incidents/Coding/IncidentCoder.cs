using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What an incident is called in each codebook, and why.</summary>
public sealed record Coding(SubEvent SubEvent, IncidentCodes Codes, IncidentKind Kind, string Reason);

/// <summary>
/// Codes an incident from what its triggers tell: the most harmful act present gives the type; what is said of deaths, crowds and
/// both sides refines it.
/// </summary>
public sealed class IncidentCoder(IncidentLexicon lexicon)
{
    /// <param name="kinds">Kinds of the incident's triggers.</param>
    /// <param name="roles">Who takes part, with what the lexicon says of them.</param>
    /// <param name="weapons">Classes of the weapons told.</param>
    /// <param name="isHarmful">Somebody was killed or wounded in it.</param>
    public Coding Code(IReadOnlyCollection<IncidentKind> kinds, IReadOnlyCollection<RoleLink> roles, IEnumerable<WeaponKind> weapons, bool isHarmful)
    {
        var acts = kinds.Where(kind => !kind.IsResult).ToList();
        var crowd = acts.Where(kind => kind.Family is "crowd" or "camp").ToList();
        var kind = (acts.Count > 0 ? acts : [.. kinds]).MaxBy(kind => kind.Rank)!;
        var reason = $"most harmful act told: {kind.Name}";
        if (crowd.Count > 0 && kind.Family is "force" or "hand" or "clash" or "crowd" or "camp" or "custody" or "property") (kind, reason) = OfCrowd(crowd, acts, isHarmful);

        // "hit by two drones": where the words tell no more than an attack, the weapon tells which.
        if (kind.Family == "force" && weapons.Select(ByWeapon).OfType<IncidentKind>().MaxBy(armed => armed.Rank) is { } armed) (kind, reason) = (armed, $"an attack with such a weapon: {armed.Name}");

        var subEvent = kind.SubEvent!.Value;
        if (kind.Name == "capture-place" && !ByState(roles)) (subEvent, reason) = (SubEvent.NonStateActorOvertakesTerritory, "ground taken by an armed group");
        if (subEvent == SubEvent.Attack && BothSidesArmed(roles)) (subEvent, reason) = (SubEvent.ArmedClash, "both sides are armed");
        return new Coding(subEvent, new IncidentCodes(kind.Plover, kind.PloverMode, Gtd(kinds, kind, roles), kind.Muc4), kind, reason);
    }

    // A gathering is coded by what was done at it: violence of its own makes it a riot, force against it a crackdown.
    private (IncidentKind Kind, string Reason) OfCrowd(List<IncidentKind> crowd, List<IncidentKind> acts, bool isHarmful)
    {
        if (crowd.Find(kind => kind.Name is "riot" or "mob-violence") is { } violent && !acts.Exists(kind => kind.Name == "crackdown")) return (violent, "the crowd used force");
        if (acts.Exists(kind => kind.Name == "crackdown") || (isHarmful && acts.Exists(kind => kind.Name is "dispersal" or "shooting" or "killing" or "beating"))) return (lexicon.Kind("crackdown"), "force against demonstrators, with harm");
        if (acts.Exists(kind => kind.Name is "clash" or "arson" or "sabotage" or "looting")) return (lexicon.Kind("riot"), "the crowd fought or destroyed");
        if (acts.Exists(kind => kind.Name is "dispersal" or "arrest")) return (lexicon.Kind("dispersal"), "police stepped in");
        var kind = crowd.MaxBy(kind => kind.Rank)!;
        return (kind, $"a gathering: {kind.Name}");
    }

    private IncidentKind? ByWeapon(WeaponKind weapon) => weapon switch
    {
        WeaponKind.Drone => lexicon.Kind("drone-strike"),
        WeaponKind.Aircraft => lexicon.Kind("air-strike"),
        WeaponKind.Mortar or WeaponKind.Artillery or WeaponKind.Rocket or WeaponKind.Missile => lexicon.Kind("shelling"),
        WeaponKind.Explosive or WeaponKind.CarBomb or WeaponKind.Landmine => lexicon.Kind("bombing"),
        WeaponKind.SuicideBomb => lexicon.Kind("suicide-bombing"),
        WeaponKind.Grenade => lexicon.Kind("grenade-attack"),
        WeaponKind.Chemical => lexicon.Kind("chemical-attack"),
        _ => null,
    };

    private static bool ByState(IReadOnlyCollection<RoleLink> roles) => roles.Any(link => link.Slot == RoleSlot.Perpetrator && link.Mention.Class == NounClass.State);

    private static bool BothSidesArmed(IReadOnlyCollection<RoleLink> roles)
    {
        var victims = roles.Where(link => link.Slot == RoleSlot.Victim).ToList();
        return victims.Count > 0 && victims.TrueForAll(link => link.Mention.Class is NounClass.Armed or NounClass.State)
            && roles.Any(link => link.Slot == RoleSlot.Perpetrator && link.Mention.Class is NounClass.Armed or NounClass.State or NounClass.Group);
    }

    // GTD calls it assassination whenever a person of standing was meant, whatever the weapon.
    private static string? Gtd(IReadOnlyCollection<IncidentKind> kinds, IncidentKind kind, IReadOnlyCollection<RoleLink> roles) =>
        kind.Gtd is not null && kind.Family is "force" or "hand" or "blast" && (kinds.Any(told => told.Name == "assassination") || roles.Any(link => link.Slot == RoleSlot.Victim && link.Mention.Class == NounClass.Official)) ? "Assassination" : kind.Gtd;
}
