namespace Sitrep.Dossiers;

/// <summary>Which accounts were in which dossiers before a regrouping, and are after it.</summary>
internal sealed class Turn(
    IReadOnlyDictionary<AccountId, DossierId> before,
    IReadOnlyDictionary<AccountId, DossierId> after,
    IReadOnlyDictionary<AccountId, AccountId> successors,
    string why)
{
    private readonly ILookup<DossierId, AccountId> _membersBefore = before.Where(one => !successors.Values.Contains(one.Key)).ToLookup(one => one.Value, one => one.Key);

    public string Why { get; } = why;

    public SortedSet<AccountId> MembersBefore(DossierId id) => [.. _membersBefore[id]];

    public DossierId? WhereNow(AccountId account) => after.TryGetValue(account, out var dossier) ? dossier : null;

    /// <summary>The account whose place this one took, or null.</summary>
    public AccountId? Predecessor(AccountId account)
    {
        foreach (var (old, next) in successors)
        {
            if (next == account) return old;
        }

        return null;
    }

    public bool IsReplaced(AccountId account) => successors.ContainsKey(account);

    /// <summary>The dossier to which most of a closed dossier's accounts went; null when they went nowhere.</summary>
    public DossierId? Heir(DossierId closed) =>
        _membersBefore[closed]
            .Select(account => WhereNow(successors.GetValueOrDefault(account, account)))
            .OfType<DossierId>()
            .GroupBy(dossier => dossier)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => (DossierId?)group.Key)
            .FirstOrDefault();
}
