namespace Sitrep.Incidents;

/// <summary>What became of people.</summary>
public enum Outcome
{
    Unknown,
    Killed,
    Wounded,
    Abducted,
    Missing,
    Arrested,
    Unharmed,
}

/// <summary>On which side the people stood who came to harm.</summary>
public enum Side
{
    Victim,

    /// <summary>One of those who carried the incident out.</summary>
    Attacker,
}

/// <summary>People who came to harm, or were meant to.</summary>
/// <param name="Name">Fullest name or description in the report.</param>
/// <param name="Count">How many; null when not said.</param>
/// <param name="Outcome">What became of them.</param>
/// <param name="Side">Attackers' own dead are kept apart.</param>
/// <param name="Mentions">Their mentions, at least one.</param>
public sealed record Victim(string Name, Count? Count, Outcome Outcome, Side Side, Evidence Mentions);
