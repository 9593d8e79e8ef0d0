using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>An entry of a dossier's history: when, who, why, what. Never rewritten.</summary>
public abstract record Change
{
    private protected Change(long number, DossierId dossier, DateTimeOffset when, string why)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Number = number;
        Dossier = dossier;
        When = when;
        Why = why;
    }

    /// <summary>Ascending over the whole store.</summary>
    public long Number { get; }

    public DossierId Dossier { get; }

    public DateTimeOffset When { get; }

    /// <summary>The person's reason in their words, or the rule that led the machine.</summary>
    public string Why { get; }

    /// <summary>Who, for people: the person's name, or "machine".</summary>
    public abstract string Who { get; }

    /// <summary>What was changed, one sentence for people.</summary>
    public abstract string What { get; }
}

/// <summary>Something the machine did, following reports as they came.</summary>
public sealed record MachineChange : Change
{
    public MachineChange(long number, DossierId dossier, DateTimeOffset when, string why, MachineDeed deed, string what)
        : base(number, dossier, when, why)
    {
        Deed = deed;
        What = what;
    }

    public MachineDeed Deed { get; }

    public override string Who => "machine";

    public override string What { get; }
}

/// <summary>What the machine can do to a dossier. Setting a corrected value is not among it.</summary>
public enum MachineDeed
{
    Opened,
    AccountAdded,
    AccountRevised,
    AccountLeft,
    ValueMerged,
    JoinedInto,
}

/// <summary>Something a person decided. Holds against the machine until a person undoes it.</summary>
public sealed record PersonChange : Change
{
    public PersonChange(long number, DossierId dossier, DateTimeOffset when, Person person, string why, Decision decision, ImmutableArray<AccountId> accounts)
        : base(number, dossier, when, why)
    {
        Person = person ?? throw new ArgumentNullException(nameof(person));
        Decision = decision ?? throw new ArgumentNullException(nameof(decision));
        Accounts = accounts;
    }

    public Person Person { get; }

    public Decision Decision { get; }

    /// <summary>The dossier's accounts that the person saw; the machine keeps them together from then on.</summary>
    public ImmutableArray<AccountId> Accounts { get; }

    /// <summary>Whether a later change took this one back.</summary>
    public bool IsUndone { get; init; }

    /// <summary>
    /// Those among <paramref name="changes"/> that count for a dossier: its own, and those of dossiers that a person merged into it
    /// and did not take out again.
    /// </summary>
    public static ImmutableArray<PersonChange> Of(DossierId dossier, ImmutableArray<PersonChange> changes)
    {
        var merged = changes.Where(change => !change.IsUndone).Select(change => change.Decision).OfType<MergeIn>().Select(merge => merge.Other).ToHashSet();
        return [.. changes.Where(change => change.Dossier == dossier || merged.Contains(change.Dossier))];
    }

    public override string Who => Person.Name;

    public override string What => DecisionWords.Of(Decision) + (IsUndone ? " (undone)" : "");
}
