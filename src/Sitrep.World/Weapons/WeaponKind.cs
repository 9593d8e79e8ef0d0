namespace Sitrep.World;

/// <summary>Classes of weapons, wide enough for the codebooks to be derived.</summary>
public enum WeaponKind
{
    Unknown,
    Firearm,
    Explosive,
    CarBomb,
    SuicideBomb,
    Grenade,
    Landmine,
    Mortar,
    Artillery,
    Rocket,
    Missile,
    Drone,
    Aircraft,
    Tank,
    Blade,
    Incendiary,
    Chemical,
    TearGas,
    Stone,
    Vehicle,
    BluntObject,
    Other,
}
