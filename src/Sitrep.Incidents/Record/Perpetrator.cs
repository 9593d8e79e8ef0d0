using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>How a perpetrator came to be named.</summary>
public enum ResponsibilityStatus
{
    Unknown,
    Established,
    Claimed,
    Accused,
    Suspected,
    Denied,
}

/// <summary>Who did it, by the report.</summary>
/// <param name="Name">Fullest name in the report.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Country">Where they belong to, or none.</param>
/// <param name="Code">PLOVER sector: "REB", "MIL"; null when unknown.</param>
/// <param name="Status">How the report holds them to be the perpetrators.</param>
/// <param name="Mentions">Their mentions, at least one.</param>
public sealed record Perpetrator(string Name, ActorKind Kind, CountryCode Country, string? Code, ResponsibilityStatus Status, Evidence Mentions);
