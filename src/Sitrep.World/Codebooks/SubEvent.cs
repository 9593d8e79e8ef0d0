namespace Sitrep.World;

/// <summary>ACLED's six event types. <see href="https://acleddata.com/knowledge-base/codebook/">ACLED codebook</see>.</summary>
public enum EventType
{
    Battles,
    Explosions,
    ViolenceAgainstCivilians,
    Protests,
    Riots,
    StrategicDevelopments,
}

/// <summary>ACLED's sub-event types, grouped by event type. Names as printed are in <see cref="AcledNames"/>.</summary>
public enum SubEvent
{
    ArmedClash,
    GovernmentRegainsTerritory,
    NonStateActorOvertakesTerritory,

    AirOrDroneStrike,
    ChemicalWeapon,
    Grenade,
    RemoteExplosive,
    Shelling,
    SuicideBomb,

    Abduction,
    Attack,
    SexualViolence,

    ExcessiveForceAgainstProtesters,
    PeacefulProtest,
    ProtestWithIntervention,

    MobViolence,
    ViolentDemonstration,

    Agreement,
    Arrests,
    ChangeToGroup,
    DisruptedWeaponsUse,
    HeadquartersEstablished,
    LootingOrPropertyDestruction,
    NonViolentTransferOfTerritory,
    Other,
}
