using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>
/// Forms the groups of all accounts that some given ones are linked with, directly or through others, and brings the kept dossiers
/// into line: opens, extends, joins and closes them, and says so in their histories.
/// </summary>
internal sealed class Regrouping(IDossierWriter writer, TimeProvider clock)
{
    /// <param name="seeds">Accounts that are new, gone or decided on.</param>
    /// <param name="successors">Accounts of a revised report and those that take their place.</param>
    /// <param name="why">What led to it, for the history.</param>
    /// <param name="decided">Dossiers that a person decided on: kept anew even where no account moved.</param>
    public void Run(IReadOnlyCollection<AccountId> seeds, IReadOnlyDictionary<AccountId, AccountId> successors, string why, params ReadOnlySpan<DossierId> decided)
    {
        var (accounts, links, before) = Reach(seeds);
        foreach (var (old, next) in successors)
        {
            if (before.TryGetValue(old, out var dossier)) before.TryAdd(next, dossier);
        }

        var decisions = before.Values.Distinct().ToDictionary(id => id, id => writer.Decisions(id));
        var rulings = new Rulings(decisions.Values.SelectMany(changes => changes).DistinctBy(change => change.Number), writer.SuccessorOf);
        foreach (var gone in accounts.Where(id => writer.Account(id).IsSuperseded && !rulings.IsHeld(id)).ToList())
        {
            accounts.Remove(gone);
            writer.Remove(gone);
        }

        var groups = Clustering.Group(accounts, links, rulings);
        var ids = Naming.Name(groups, before, rulings, writer.IsTaken);
        var after = new Dictionary<AccountId, DossierId>();
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var account in groups[i]) after[account] = ids[i];
        }

        var turn = new Turn(before, after, successors, why);
        foreach (var closed in before.Values.Distinct().Except(ids).Order()) Close(closed, turn);
        for (var i = 0; i < groups.Count; i++) Keep(ids[i], groups[i], turn, decided.Contains(ids[i]));
    }

    private (SortedSet<AccountId> Accounts, HashSet<Link> Links, Dictionary<AccountId, DossierId> Before) Reach(IEnumerable<AccountId> seeds)
    {
        var accounts = new SortedSet<AccountId>();
        var links = new HashSet<Link>();
        var before = new Dictionary<AccountId, DossierId>();
        var frontier = new Stack<AccountId>(seeds);
        while (frontier.TryPop(out var account))
        {
            if (!accounts.Add(account)) continue;
            foreach (var link in writer.LinksOf(account))
            {
                links.Add(link);
                frontier.Push(link.One == account ? link.Other : link.One);
            }

            if (before.ContainsKey(account) || writer.DossierOf(account) is not { } dossier) continue;
            foreach (var member in writer.Members(dossier))
            {
                before[member] = dossier;
                frontier.Push(member);
            }
        }

        return (accounts, links, before);
    }

    private void Keep(DossierId id, List<AccountId> group, Turn turn, bool isDecided)
    {
        var members = turn.MembersBefore(id);
        if (!isDecided && members.SetEquals(group)) return;

        var changes = new List<(MachineDeed Deed, string What)>();
        if (members.Count == 0) changes.Add((MachineDeed.Opened, $"opened with {string.Join(", ", group)}"));
        foreach (var account in group.Where(account => members.Count > 0 && !members.Contains(account)))
        {
            changes.Add(turn.Predecessor(account) is { } old && members.Contains(old)
                ? (MachineDeed.AccountRevised, $"account {old} is now {account}")
                : (MachineDeed.AccountAdded, $"account {account} added"));
        }

        foreach (var account in members.Where(account => !group.Contains(account) && !turn.IsReplaced(account)))
        {
            changes.Add((MachineDeed.AccountLeft, turn.WhereNow(account) is { } elsewhere ? $"account {account} went to {elsewhere}" : $"account {account} is no longer told"));
        }

        var decisions = PersonChange.Of(id, writer.Decisions(id));
        var dossier = DossierBuilder.Build(id, group.Select(writer.Account), decisions);
        if (members.Count > 0) changes.AddRange(ValueChanges.Between(DossierBuilder.Build(id, members.Select(writer.Account), decisions), dossier));

        var now = clock.GetUtcNow();
        foreach (var (deed, what) in changes) writer.Append(new MachineChange(writer.NextChange(), id, now, turn.Why, deed, what));
        writer.Save(dossier, writer.NextChange() - 1, now);
    }

    private void Close(DossierId id, Turn turn)
    {
        var into = turn.Heir(id);
        writer.Retire(id, into);
        var what = into is { } heir ? $"its accounts went to {heir}" : "no report tells it any more";
        writer.Append(new MachineChange(writer.NextChange(), id, clock.GetUtcNow(), turn.Why, MachineDeed.JoinedInto, what));
    }
}
