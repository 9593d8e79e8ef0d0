using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Dossiers;

/// <summary>Persons' decisions.</summary>
public sealed partial class Merger
{
    /// <summary>Applies a person's decision in a transaction of its own.</summary>
    /// <param name="decision">What.</param>
    /// <param name="dossier">The dossier it is about; of an <see cref="Undo"/>, one whose history has the change.</param>
    /// <param name="who">The person.</param>
    /// <param name="why">Their reason; may be empty.</param>
    /// <param name="store">Where.</param>
    public DecisionOutcome Apply(Decision decision, DossierId dossier, Person who, string why, IDossierStore store)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(store);
        using var writer = store.Write();
        if (writer.Find(dossier) is not { } id) return Missing(dossier);
        var members = writer.Members(id);
        var outcome = decision switch
        {
            MergeIn merge => MergeIn(writer, merge, id, members, who, why),
            SplitOff split => SplitOff(writer, split, id, members, who, why),
            Undo undo => Undo(writer, undo, id, who, why),
            _ => Record(writer, decision, id, members, members, who, why),
        };
        if (outcome.Change is not null) writer.Commit();
        return outcome;
    }

    private DecisionOutcome MergeIn(IDossierWriter writer, MergeIn merge, DossierId id, ImmutableArray<AccountId> members, Person who, string why)
    {
        if (writer.Find(merge.Other) is not { } other) return Missing(merge.Other);
        if (other == id) return DecisionOutcome.Of(DecisionRefusal.SameDossier, $"{merge.Other} is this dossier already; nothing to merge.");
        ImmutableArray<AccountId> both = [.. members, .. writer.Members(other)];
        return Record(writer, new MergeIn(other), id, both, both, who, why, other);
    }

    private DecisionOutcome SplitOff(IDossierWriter writer, SplitOff split, DossierId id, ImmutableArray<AccountId> members, Person who, string why)
    {
        if (!members.Contains(split.Account)) return DecisionOutcome.Of(DecisionRefusal.NoSuchAccount, $"{split.Account} is not in {id}; reload the dossier to see its accounts.");
        if (members.Length == 1) return DecisionOutcome.Of(DecisionRefusal.OnlyAccount, $"{split.Account} is the only account of {id}; reject the dossier instead.");
        return Record(writer, split, id, members.Remove(split.Account), members, who, why);
    }

    private DecisionOutcome Undo(IDossierWriter writer, Undo undo, DossierId id, Person who, string why)
    {
        var number = undo.Change.ToString(CultureInfo.InvariantCulture);
        if (writer.Decision(undo.Change) is not { Decision: not Dossiers.Undo } change || writer.Find(change.Dossier) != id) return DecisionOutcome.Of(DecisionRefusal.NoSuchChange, $"{id} has no decision {number} that could be taken back; see its history.");
        if (change.IsUndone) return DecisionOutcome.Of(DecisionRefusal.AlreadyUndone, $"Decision {number} was taken back already.");

        // The decision's own accounts, too: a split-off one may be far from here by now, and free to come back.
        ImmutableArray<AccountId> own = [.. change.Accounts.Select(writer.SuccessorOf)];
        ImmutableArray<AccountId> seeds = change.Decision is SplitOff split ? [.. own, writer.SuccessorOf(split.Account)] : own;
        var members = writer.Members(id);
        writer.MarkUndone(undo.Change);
        return Record(writer, undo, id, [], [.. members, .. seeds], who, why);
    }

    private DecisionOutcome Record(
        IDossierWriter writer, Decision decision, DossierId id, ImmutableArray<AccountId> seen, ImmutableArray<AccountId> seeds, Person who, string why, params ReadOnlySpan<DossierId> others)
    {
        var change = new PersonChange(writer.NextChange(), id, clock.GetUtcNow(), who, why, decision, seen);
        writer.Append(change);
        new Regrouping(writer, clock).Run(seeds, NoSuccessors, $"decision {change.Number.ToString(CultureInfo.InvariantCulture)} of {who}", [id, .. others]);
        return DecisionOutcome.Of(change);
    }

    private static DecisionOutcome Missing(DossierId dossier) => DecisionOutcome.Of(DecisionRefusal.NoSuchDossier, $"There is no dossier {dossier}; it may have been typed wrong, or no report tells it any more.");
}
