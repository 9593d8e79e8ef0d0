using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>
/// Which accounts go back to one origin: those that credit one agency, those of one outlet, and those whose texts are copies.
/// In doubt two accounts are one source: a count of independent sources that is too high misleads more than one too low.
/// </summary>
internal static class SourceFinder
{
    public static ImmutableArray<Source> Find(ImmutableArray<Account> accounts)
    {
        var origins = accounts.Select(Origin).ToArray();
        var group = Enumerable.Range(0, accounts.Length).ToArray();
        for (var i = 1; i < accounts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Find(group, i) != Find(group, j) && AreKin(accounts[i], origins[i], accounts[j], origins[j])) group[Find(group, i)] = Find(group, j);
            }
        }

        return
        [
            .. Enumerable.Range(0, accounts.Length)
                .GroupBy(at => Find(group, at))
                .OrderByDescending(kin => kin.Count())
                .ThenBy(kin => accounts[kin.First()].Id)
                .Select(kin => new Source(NameOf(kin, accounts, origins), [.. kin.Select(at => accounts[at].Id)])),
        ];
    }

    private static bool AreKin(Account one, OriginName? origin, Account other, OriginName? otherOrigin) =>
        one.Id.Report == other.Id.Report
        || (origin is { } name && otherOrigin is { } otherName && name.IsSame(otherName))
        || one.Print.Likeness(other.Print) >= TextPrinter.CopyLikeness;

    // The agency that a report leans on first, else its outlet: the wire story is the source, not the site that prints it.
    private static OriginName? Origin(Account account) =>
        account.Report.Credits.Concat([account.Report.Source ?? "", account.Report.Url?.Host ?? ""]).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) is { } first
            ? new OriginName(first)
            : null;

    // An agency among kin gives its name to the copies that dropped the credit.
    private static string NameOf(IEnumerable<int> kin, ImmutableArray<Account> accounts, OriginName?[] origins)
    {
        var credited = kin.Where(at => accounts[at].Report.Credits.Length > 0).Select(at => origins[at]).FirstOrDefault(name => name is not null);
        return (credited ?? kin.Select(at => origins[at]).FirstOrDefault(name => name is not null))?.Printed ?? $"report {accounts[kin.First()].Id.Report}";
    }

    private static int Find(int[] group, int at)
    {
        while (group[at] != at) at = group[at] = group[group[at]];
        return at;
    }
}
