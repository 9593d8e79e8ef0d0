using System.Runtime.InteropServices;

namespace Sitrep.Dossiers;

/// <summary>
/// What persons' changes mean for grouping: accounts that stay together in a dossier, and pairs that stay apart. A dossier that a
/// person has worked on is held: the machine may add accounts to it, but neither takes one out nor joins it with another held one.
/// </summary>
internal sealed class Rulings
{
    private readonly Dictionary<DossierId, SortedSet<AccountId>> _held = [];
    private readonly Dictionary<AccountId, DossierId> _holder = [];
    private readonly HashSet<(AccountId, AccountId)> _apart = [];

    /// <param name="changes">All persons' changes of the dossiers in question, in any order; those taken back do not count.</param>
    /// <param name="successor">The account that took the place of one whose report was revised; itself where none did.</param>
    public Rulings(IEnumerable<PersonChange> changes, Func<AccountId, AccountId> successor)
    {
        var inForce = changes.Where(change => !change.IsUndone && change.Decision is not Undo).OrderBy(change => change.Number).ToList();
        var mergedInto = new Dictionary<DossierId, DossierId>();
        foreach (var change in inForce)
        {
            if (change.Decision is MergeIn merge) mergedInto[merge.Other] = change.Dossier;
        }

        foreach (var change in inForce)
        {
            var dossier = Resolve(mergedInto, change.Dossier);
            var seen = change.Accounts.Select(successor).Distinct().ToList();
            if (change.Decision is MergeIn) Reunite(seen);
            foreach (var account in seen) Hold(dossier, account);
            if (change.Decision is SplitOff split) Part(dossier, successor(split.Account), seen);
        }
    }

    /// <summary>Each held dossier's accounts.</summary>
    public IEnumerable<IReadOnlyCollection<AccountId>> HeldGroups => _held.OrderBy(held => held.Key).Select(held => held.Value);

    public bool IsHeld(AccountId account) => _holder.ContainsKey(account);

    /// <summary>The dossier in which persons want the account; null when nobody decided on it.</summary>
    public DossierId? HolderOf(AccountId account) => _holder.TryGetValue(account, out var dossier) ? dossier : null;

    public bool AreApart(AccountId one, AccountId other) => _apart.Contains(Pair(one, other));

    private void Hold(DossierId dossier, AccountId account)
    {
        if (_holder.Remove(account, out var before)) _held[before].Remove(account);
        _holder[account] = dossier;
        (CollectionsMarshal.GetValueRefOrAddDefault(_held, dossier, out _) ??= []).Add(account);
    }

    private void Part(DossierId dossier, AccountId account, List<AccountId> rest)
    {
        if (_holder.TryGetValue(account, out var holder) && holder == dossier)
        {
            _holder.Remove(account);
            _held[dossier].Remove(account);
        }

        foreach (var other in rest) _apart.Add(Pair(account, other));
    }

    // Who joins two dossiers by hand takes back that parts of them were to stay apart.
    private void Reunite(List<AccountId> accounts)
    {
        foreach (var one in accounts)
        {
            foreach (var other in accounts) _apart.Remove(Pair(one, other));
        }
    }

    private static DossierId Resolve(Dictionary<DossierId, DossierId> mergedInto, DossierId dossier)
    {
        // Two dossiers cannot each be merged into the other, since the first merge leaves only one; the limit guards a damaged store.
        for (var steps = 0; steps < 100 && mergedInto.TryGetValue(dossier, out var next); steps++) dossier = next;
        return dossier;
    }

    private static (AccountId, AccountId) Pair(AccountId one, AccountId other) => one < other ? (one, other) : (other, one);
}
