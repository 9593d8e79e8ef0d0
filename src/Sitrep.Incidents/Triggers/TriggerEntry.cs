using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>Part of speech that a trigger's first word must have.</summary>
public enum TriggerPos
{
    Noun,
    Verb,
    Adjective,
}

/// <summary>A row of <c>knowledge/incidents/triggers.tsv</c>. Words are numbers of the <see cref="WordTable"/>.</summary>
/// <param name="Text">The lemmas as written: "blow up".</param>
/// <param name="Words">The lemmas, first to last.</param>
/// <param name="Pos">Part of speech of the first word of a verb, of the last word of a noun.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Strength">0 to 1: how surely the words alone tell an incident.</param>
/// <param name="Needs">One of these must stand near; none needed when empty.</param>
/// <param name="Unless">None of these may stand beside.</param>
/// <param name="Example">A sentence in which the entry must be found; runs as a test.</param>
public sealed record TriggerEntry(
    string Text, ImmutableArray<int> Words, TriggerPos Pos, IncidentKind Kind, double Strength, ImmutableArray<int> Needs, ImmutableArray<int> Unless, string Example)
{
    /// <summary>"sit-in": its parts have no part of speech worth asking for.</summary>
    public bool IsHyphenated { get; } = Text.Contains('-', StringComparison.Ordinal);

    /// <summary>"assassination attempt": the words themselves say how far it got.</summary>
    public bool SaysAttempt { get; } = Text.Contains("attempt", StringComparison.Ordinal);

    /// <summary>"fire on": its object stands behind a preposition.</summary>
    public bool TakesPreposition { get; } = Text.EndsWith(" on", StringComparison.Ordinal) || Text.EndsWith(" at", StringComparison.Ordinal) || Text.EndsWith(" fire", StringComparison.Ordinal);

    /// <summary>"gunman": who did something, not what.</summary>
    public bool IsDoer { get; } = Text is "gunman" or "attacker" or "assassin" or "murderer" or "kidnapper" or "kidnaper";
}
