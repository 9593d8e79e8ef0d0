using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>
/// Counts of killed and wounded: low is the lowest that anybody tells, high the highest, best what most independent sources tell,
/// among equals the most recent that officials or others are named for, then the most recent.
/// </summary>
internal static class CountMerging
{
    public static Settled<Count?> Merge(Ballot ballot, string field, Func<Casualties, Count?> pick, Outcome outcome)
    {
        var told = ballot.Accounts
            .Select((account, order) => (Account: account, Order: order, Count: pick(account.Incident.Casualties)))
            .Where(one => one.Count is not null)
            .Select(one => (one.Order, Count: one.Count!.Value, Voice: VoiceFinder.Of(one.Account, field, EvidenceOf(one.Account, outcome))))
            .ToList();
        if (told.Count == 0) return new Settled<Count?>(null, [], false);

        var last = ballot.LastWords(told.Select(one => one.Voice.Account));
        var ranked = told
            .GroupBy(one => one.Count)
            .OrderByDescending(group => group.Count(one => last.Contains(one.Voice.Account)))
            .ThenByDescending(group => group.Where(one => !one.Voice.By.IsEmpty).Select(one => one.Order).DefaultIfEmpty(-1).Max())
            .ThenByDescending(group => group.Max(one => one.Order))
            .ToList();
        var best = ranked[0].Key;
        var low = told.Min(one => one.Count.Low);
        return new Settled<Count?>(
            new Count(low, best.Best, Highest([.. told.Select(one => one.Count)])),
            [.. ranked.Select(group => new Telling<Count?>(group.Key, [.. group.Select(one => one.Voice)], ballot.Sources(group.Select(one => one.Voice.Account))))],
            ranked.Any(one => ranked.Any(other => AreApart(one.Key, other.Key))));
    }

    // "At least 12" beside "15" is bounded by the 15; alone, or beside a lower figure, it has no upper bound.
    private static long? Highest(List<Count> counts)
    {
        var bounded = counts.Max(count => count.High);
        var open = counts.Where(count => count.High is null).Select(count => count.Best).DefaultIfEmpty(0).Max();
        return bounded >= open ? bounded : null;
    }

    private static bool AreApart(Count one, Count other) => one.High < other.Low || other.High < one.Low;

    private static Evidence EvidenceOf(Account account, Outcome outcome)
    {
        var victims = account.Incident.Victims.Where(victim => victim.Outcome == outcome).Select(victim => victim.Mentions).ToList();
        return victims.Count == 0 ? account.Incident.Trigger : victims.Aggregate((all, one) => all.With(one));
    }
}
