using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>
/// The accounts of a dossier with their independent sources. A source speaks with the last it published: its first toll of the
/// morning does not stand against its own toll of the evening.
/// </summary>
internal sealed class Ballot
{
    private readonly Dictionary<AccountId, int> _sourceOf = [];

    public Ballot(ImmutableArray<Account> accounts, ImmutableArray<Source> sources)
    {
        Accounts = accounts;
        for (var i = 0; i < sources.Length; i++)
        {
            foreach (var account in sources[i].Accounts) _sourceOf[account] = i;
        }
    }

    /// <summary>By day of publication, then id.</summary>
    public ImmutableArray<Account> Accounts { get; }

    public int SourceOf(AccountId account) => _sourceOf[account];

    public int Sources(IEnumerable<AccountId> accounts) => accounts.Select(SourceOf).Distinct().Count();

    /// <summary>Of the accounts that tell a field, the last of each source.</summary>
    public HashSet<AccountId> LastWords(IEnumerable<AccountId> inOrder)
    {
        var last = new Dictionary<int, AccountId>();
        foreach (var account in inOrder) last[SourceOf(account)] = account;
        return [.. last.Values];
    }
}
