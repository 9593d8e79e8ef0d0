namespace Sitrep.Incidents;

/// <summary>What a target is: the thing, place or institution that was hit.</summary>
public enum TargetKind
{
    Other,
    Residence,
    Government,
    Military,
    Police,
    Diplomatic,
    Religious,
    School,
    Medical,
    Media,
    Business,
    Energy,
    Transport,
    Communications,
    Infrastructure,
    PoliticalParty,
    AidOrganization,
    Camp,
    CivilianCrowd,
}

/// <summary>What became of a target.</summary>
public enum TargetEffect
{
    Unknown,
    Destroyed,
    Damaged,
    None,
}

/// <summary>A thing, place or institution that an incident was aimed at.</summary>
public sealed record Target(string Name, TargetKind Kind, TargetEffect Effect, Evidence Mentions);
