namespace Sitrep.Dossiers;

/// <summary>The fields of a dossier that accounts can disagree on and persons can correct.</summary>
public enum DossierField
{
    SubEvent,
    Stage,
    When,
    Where,
    Perpetrators,
    Targets,
    Victims,
    Weapons,
    Killed,
    Wounded,
}
