using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>How far an incident got.</summary>
public enum Stage
{
    Accomplished,
    Attempted,
    Threatened,
    Planned,
    Foiled,
}

/// <summary>Whether a report is about an incident or tells it in passing.</summary>
public enum Salience
{
    Main,
    Background,
}

/// <summary>Codes of other codebooks; null where a codebook does not count the incident.</summary>
/// <param name="Plover">PLOVER event type: "ASSAULT".</param>
/// <param name="PloverMode">PLOVER mode, contract's spelling: "DRONE".</param>
/// <param name="Gtd">GTD attack type: "Assassination".</param>
/// <param name="Muc4">MUC-4 incident type: "bombing".</param>
public sealed record IncidentCodes(string? Plover, string? PloverMode, string? Gtd, string? Muc4);

/// <summary>One incident as one report tells it.</summary>
public sealed record Incident
{
    /// <summary>Report's id and a running number: "r1a2b3-1".</summary>
    public required string Id { get; init; }

    public required SubEvent SubEvent { get; init; }

    public EventType Event => AcledNames.TypeOf(SubEvent);

    public required IncidentCodes Codes { get; init; }

    public required Stage Stage { get; init; }

    public Salience Salience { get; init; }

    /// <summary>The words that tell the incident: "drone attack", "struck".</summary>
    public required Evidence Trigger { get; init; }

    public When? When { get; init; }

    public Where? Where { get; init; }

    public ImmutableArray<Perpetrator> Perpetrators { get; init; } = [];

    public ImmutableArray<Target> Targets { get; init; } = [];

    public ImmutableArray<Victim> Victims { get; init; } = [];

    public ImmutableArray<Weapon> Weapons { get; init; } = [];

    public Casualties Casualties { get; init; } = Casualties.Unknown;

    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>0 to 1: how likely it is that this is one particular incident of this type.</summary>
    public required double Confidence { get; init; }

    /// <summary>Reasons, for <c>sitrep explain</c>: which words and which rule or score led to which value.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
