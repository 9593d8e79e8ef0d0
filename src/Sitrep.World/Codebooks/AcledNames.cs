namespace Sitrep.World;

/// <summary>ACLED's printed names of event and sub-event types, and which belongs to which.</summary>
public static class AcledNames
{
    private static readonly (SubEvent SubEvent, EventType Type, string Name)[] Table =
    [
        (SubEvent.ArmedClash, EventType.Battles, "Armed clash"),
        (SubEvent.GovernmentRegainsTerritory, EventType.Battles, "Government regains territory"),
        (SubEvent.NonStateActorOvertakesTerritory, EventType.Battles, "Non-state actor overtakes territory"),
        (SubEvent.AirOrDroneStrike, EventType.Explosions, "Air/drone strike"),
        (SubEvent.ChemicalWeapon, EventType.Explosions, "Chemical weapon"),
        (SubEvent.Grenade, EventType.Explosions, "Grenade"),
        (SubEvent.RemoteExplosive, EventType.Explosions, "Remote explosive/landmine/IED"),
        (SubEvent.Shelling, EventType.Explosions, "Shelling/artillery/missile attack"),
        (SubEvent.SuicideBomb, EventType.Explosions, "Suicide bomb"),
        (SubEvent.Abduction, EventType.ViolenceAgainstCivilians, "Abduction/forced disappearance"),
        (SubEvent.Attack, EventType.ViolenceAgainstCivilians, "Attack"),
        (SubEvent.SexualViolence, EventType.ViolenceAgainstCivilians, "Sexual violence"),
        (SubEvent.ExcessiveForceAgainstProtesters, EventType.Protests, "Excessive force against protesters"),
        (SubEvent.PeacefulProtest, EventType.Protests, "Peaceful protest"),
        (SubEvent.ProtestWithIntervention, EventType.Protests, "Protest with intervention"),
        (SubEvent.MobViolence, EventType.Riots, "Mob violence"),
        (SubEvent.ViolentDemonstration, EventType.Riots, "Violent demonstration"),
        (SubEvent.Agreement, EventType.StrategicDevelopments, "Agreement"),
        (SubEvent.Arrests, EventType.StrategicDevelopments, "Arrests"),
        (SubEvent.ChangeToGroup, EventType.StrategicDevelopments, "Change to group/activity"),
        (SubEvent.DisruptedWeaponsUse, EventType.StrategicDevelopments, "Disrupted weapons use"),
        (SubEvent.HeadquartersEstablished, EventType.StrategicDevelopments, "Headquarters or base established"),
        (SubEvent.LootingOrPropertyDestruction, EventType.StrategicDevelopments, "Looting/property destruction"),
        (SubEvent.NonViolentTransferOfTerritory, EventType.StrategicDevelopments, "Non-violent transfer of territory"),
        (SubEvent.Other, EventType.StrategicDevelopments, "Other"),
    ];

    private static readonly Dictionary<string, SubEvent> ByName = Table.ToDictionary(row => row.Name, row => row.SubEvent, StringComparer.Ordinal);

    public static EventType TypeOf(SubEvent subEvent) => Table[(int)subEvent].Type;

    public static string NameOf(SubEvent subEvent) => Table[(int)subEvent].Name;

    public static string NameOf(EventType type) => type switch
    {
        EventType.Battles => "Battles",
        EventType.Explosions => "Explosions/Remote violence",
        EventType.ViolenceAgainstCivilians => "Violence against civilians",
        EventType.Protests => "Protests",
        EventType.Riots => "Riots",
        _ => "Strategic developments",
    };

    /// <summary>The sub-event with exactly this printed name, or null.</summary>
    public static SubEvent? Find(string name) => ByName.TryGetValue(name, out var subEvent) ? subEvent : null;
}
