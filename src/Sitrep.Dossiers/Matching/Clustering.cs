using System.Runtime.InteropServices;

namespace Sitrep.Dossiers;

/// <summary>
/// Puts linked accounts into groups, the strongest link first. Groups join when at least half of all pairs across them are linked,
/// so that a chain of likenesses does not draw unlike incidents together. The outcome depends on accounts and links alone, not on
/// the order in which they came.
/// </summary>
internal sealed class Clustering
{
    private const double LinkedShare = 0.5;

    private readonly Rulings _rulings;
    private readonly Dictionary<AccountId, List<AccountId>> _groupOf = [];
    private readonly Dictionary<AccountId, Dictionary<AccountId, double>> _links = [];

    private Clustering(IReadOnlyCollection<AccountId> accounts, IEnumerable<Link> links, Rulings rulings)
    {
        _rulings = rulings;
        foreach (var held in rulings.HeldGroups)
        {
            List<AccountId> group = [.. held.Where(accounts.Contains)];
            foreach (var account in group) _groupOf[account] = group;
        }

        foreach (var account in accounts) _groupOf.TryAdd(account, [account]);
        foreach (var link in links)
        {
            if (!_groupOf.ContainsKey(link.One) || !_groupOf.ContainsKey(link.Other)) continue;
            Connect(link.One, link.Other, link.Score);
            Connect(link.Other, link.One, link.Score);
        }
    }

    /// <summary>Groups in the order of their first accounts, each in order.</summary>
    public static List<List<AccountId>> Group(IReadOnlySet<AccountId> accounts, IReadOnlyCollection<Link> links, Rulings rulings)
    {
        var clustering = new Clustering([.. accounts.Order()], links, rulings);
        foreach (var link in links.OrderByDescending(link => link.Score).ThenBy(link => link.One).ThenBy(link => link.Other)) clustering.TryJoin(link);
        return [.. clustering._groupOf.Values.Distinct().Select(group => group.Order().ToList()).OrderBy(group => group[0])];
    }

    private void TryJoin(Link link)
    {
        if (!_groupOf.TryGetValue(link.One, out var group) || !_groupOf.TryGetValue(link.Other, out var other) || ReferenceEquals(group, other)) return;
        if (_rulings.IsHeld(group[0]) && _rulings.IsHeld(other[0])) return;
        if (group.Count < other.Count) (group, other) = (other, group);
        if (!MayJoin(group, other)) return;
        group.AddRange(other);
        foreach (var account in other) _groupOf[account] = group;

        // Whether a group is held is asked of its first account.
        var held = group.FindIndex(account => _rulings.IsHeld(account));
        if (held > 0) (group[0], group[held]) = (group[held], group[0]);
    }

    private bool MayJoin(List<AccountId> group, List<AccountId> other)
    {
        var linked = 0;
        foreach (var account in other)
        {
            var links = _links.GetValueOrDefault(account);
            foreach (var member in group)
            {
                if (member.Report == account.Report || _rulings.AreApart(member, account)) return false;
                if (links is not null && links.ContainsKey(member)) linked++;
            }
        }

        return linked >= LinkedShare * group.Count * other.Count;
    }

    private void Connect(AccountId from, AccountId to, double score) =>
        (CollectionsMarshal.GetValueRefOrAddDefault(_links, from, out _) ??= [])[to] = score;
}
