namespace Sitrep.Dossiers;

/// <summary>Limits of merging. Wrong merges are worse than missed ones: a person joins two dossiers faster than they disentangle one.</summary>
public sealed record DossierOptions
{
    /// <summary>Days that two day-exact tellings may lie apart: reports disagree on the day of a night attack, and time zones shift it.</summary>
    public int DaysApart { get; init; } = 1;

    /// <summary>Score from which two accounts tell one incident.</summary>
    public double MatchScore { get; init; } = 1.0;
}
