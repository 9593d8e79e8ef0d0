using Sitrep.Reports;

namespace Sitrep.Dossiers;

/// <summary>
/// Which group keeps which dossier's id. Persons' decisions come first, then the account that opened the dossier, then the larger
/// part. A new dossier is named by its first account, so that one that was merged and is taken apart again gets its old name.
/// </summary>
internal static class Naming
{
    /// <summary>Ids in the order of the groups, no two the same.</summary>
    /// <param name="groups">Accounts that are one incident.</param>
    /// <param name="before">Where accounts were.</param>
    /// <param name="rulings">What persons decided.</param>
    /// <param name="isTaken">Whether an id was ever given.</param>
    public static DossierId[] Name(List<List<AccountId>> groups, IReadOnlyDictionary<AccountId, DossierId> before, Rulings rulings, Func<DossierId, bool> isTaken)
    {
        var ids = new DossierId?[groups.Count];
        var used = new HashSet<DossierId>();
        for (var i = 0; i < groups.Count; i++)
        {
            var holder = groups[i].Select(rulings.HolderOf).FirstOrDefault(dossier => dossier is not null);
            if (holder is { } id && used.Add(id)) ids[i] = id;
        }

        var claims = groups.SelectMany((group, at) => group.Where(before.ContainsKey).GroupBy(account => before[account]).Select(own => (At: at, Dossier: own.Key, IsFounder: own.Any(account => IdOf(account) == own.Key), Count: own.Count())));
        foreach (var claim in claims.OrderByDescending(claim => claim.IsFounder).ThenByDescending(claim => claim.Count).ThenBy(claim => claim.At).ThenBy(claim => claim.Dossier))
        {
            if (ids[claim.At] is null && used.Add(claim.Dossier)) ids[claim.At] = claim.Dossier;
        }

        for (var i = 0; i < groups.Count; i++) ids[i] ??= NewId(groups[i], used, isTaken);
        return [.. ids.Select(id => id!.Value)];
    }

    private static DossierId IdOf(AccountId account) => new("d-" + StableHash.Id(account.ToString()));

    private static DossierId NewId(List<AccountId> group, HashSet<DossierId> used, Func<DossierId, bool> isTaken)
    {
        foreach (var account in group)
        {
            if (isTaken(IdOf(account)) && used.Add(IdOf(account))) return IdOf(account);
        }

        foreach (var account in group)
        {
            if (used.Add(IdOf(account))) return IdOf(account);
        }

        var again = 1;
        while (true)
        {
            var id = new DossierId("d-" + StableHash.Id(group[0].ToString(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{++again}")));
            if (!isTaken(id) && used.Add(id)) return id;
        }
    }
}
