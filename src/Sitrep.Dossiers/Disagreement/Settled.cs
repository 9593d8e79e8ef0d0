using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>
/// A field of a dossier with one value: what is told, and what a person set it to. A person's value outranks whatever the
/// machine merges, now or later: only a <see cref="Correction"/> sets it, and a correction cannot be built without a person.
/// </summary>
/// <typeparam name="T">Nullable where "unknown" is a possible value.</typeparam>
public sealed record Settled<T>
{
    internal Settled(T merged, ImmutableArray<Telling<T>> tellings, bool isContested)
    {
        Merged = merged;
        Tellings = tellings;
        IsContested = isContested;
    }

    /// <summary>What the machine makes of the accounts.</summary>
    public T Merged { get; }

    /// <summary>The differing values, the best supported first; empty when no account tells the field.</summary>
    public ImmutableArray<Telling<T>> Tellings { get; }

    /// <summary>What a person set; null when nobody did.</summary>
    public CorrectedValue<T>? Corrected { get; private init; }

    /// <summary>The value to show.</summary>
    public T Value => Corrected is { } corrected ? corrected.Value : Merged;

    /// <summary>Whether accounts contradict each other; "Baghdad" beside "Iraq" or "at least 3" beside "4" does not.</summary>
    public bool IsContested { get; }

    internal Settled<T> With(CorrectedValue<T>? corrected) => new(Merged, Tellings, IsContested) { Corrected = corrected };
}

/// <summary>A field of a dossier with many values (perpetrators, weapons); a person's list outranks the machine's.</summary>
public sealed record Gathered<T>
{
    internal Gathered(ImmutableArray<Telling<T>> tellings, bool isContested = false)
    {
        Tellings = tellings;
        IsContested = isContested;
    }

    /// <summary>Each party or thing once, with all who tell it; the best supported first.</summary>
    public ImmutableArray<Telling<T>> Tellings { get; }

    /// <summary>The list that a person set; null when nobody did.</summary>
    public CorrectedValue<ImmutableArray<T>>? Corrected { get; private init; }

    /// <summary>The values to show.</summary>
    public ImmutableArray<T> Values => Corrected is { } corrected ? corrected.Value : [.. Tellings.Select(telling => telling.Value)];

    /// <summary>Whether accounts contradict each other, as when one denies what another holds established.</summary>
    public bool IsContested { get; }

    internal Gathered<T> With(CorrectedValue<ImmutableArray<T>>? corrected) => new(Tellings, IsContested) { Corrected = corrected };
}

/// <summary>A person's value, and the change that set it.</summary>
public sealed record CorrectedValue<T>
{
    internal CorrectedValue(T value, PersonChange change)
    {
        Value = value;
        Change = change;
    }

    public T Value { get; }

    /// <summary>Who set it, when and why.</summary>
    public PersonChange Change { get; }
}
