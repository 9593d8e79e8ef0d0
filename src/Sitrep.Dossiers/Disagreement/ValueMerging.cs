using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Fields with one value. The value that most independent sources tell or allow wins; among equals the finer one.</summary>
internal static class ValueMerging
{
    public static Settled<SubEvent> SubEvents(Ballot ballot)
    {
        var ranked = Rank(ballot, ballot.Accounts.Select(account => (account.Incident.SubEvent, VoiceFinder.Of(account, "event", account.Incident.Trigger))),
            (value, told) => value == told, EqualityComparer<SubEvent>.Default)
            .OrderByDescending(one => one.Support).ThenBy(one => IsCatchAll(one.Telling.Value)).ThenBy(one => one.Telling.Value).Select(one => one.Telling).ToImmutableArray();
        return new Settled<SubEvent>(ranked[0].Value, ranked, ranked.Length > 1);
    }

    public static Settled<Stage> Stages(Ballot ballot)
    {
        var ranked = Rank(ballot, ballot.Accounts.Select(account => (account.Incident.Stage, VoiceFinder.Of(account, "stage", account.Incident.Trigger))),
            (value, told) => value == told, EqualityComparer<Stage>.Default)
            .OrderByDescending(one => one.Support).ThenBy(one => one.Telling.Value).Select(one => one.Telling).ToImmutableArray();
        return new Settled<Stage>(ranked[0].Value, ranked, ranked.Length > 1);
    }

    public static Settled<DateInterval?> Dates(Ballot ballot)
    {
        var told = ballot.Accounts.Where(account => account.Incident.When is not null)
            .Select(account => ((DateInterval?)account.Incident.When!.Dates, VoiceFinder.Of(account, "when", account.Incident.When.Evidence)));
        var ranked = Rank(ballot, told, (value, other) => Holds(other!.Value, value!.Value), EqualityComparer<DateInterval?>.Default)
            .OrderByDescending(one => one.Support).ThenBy(one => one.Telling.Value!.Value.Precision)
            .ThenBy(one => Days(one.Telling.Value!.Value)).ThenBy(one => one.Telling.Value!.Value.Start).Select(one => one.Telling).ToImmutableArray();
        return new Settled<DateInterval?>(ranked.Length > 0 ? ranked[0].Value : null, ranked,
            ranked.Any(one => ranked.Any(other => other.Value!.Value.Start > one.Value!.Value.End)));
    }

    public static Settled<Location?> Places(Ballot ballot)
    {
        var told = ballot.Accounts.Where(account => account.Incident.Where is not null)
            .Select(account => ((Location?)Locate(account.Incident.Where!), VoiceFinder.Of(account, "where", account.Incident.Where!.Evidence)));
        var ranked = Rank(ballot, told, (value, other) => PlaceKinship.Holds(other!, value!), PlaceKinship.SamePlace)
            .OrderByDescending(one => one.Support).ThenBy(one => one.Telling.Value!.Precision).ThenBy(one => one.Telling.Value!.Place is null)
            .ThenByDescending(one => one.Telling.Value!.Name.Length).ThenBy(one => one.Telling.Value!.Name, StringComparer.Ordinal).Select(one => one.Telling).ToImmutableArray();
        return new Settled<Location?>(ranked.Length > 0 ? ranked[0].Value : null, ranked,
            ranked.Any(one => ranked.Any(other => !PlaceKinship.Holds(one.Value!, other.Value!) && !PlaceKinship.Holds(other.Value!, one.Value!))));
    }

    private static IEnumerable<(Telling<T> Telling, int Support)> Rank<T>(
        Ballot ballot, IEnumerable<(T Value, Voice Voice)> told, Func<T, T, bool> allows, IEqualityComparer<T> same)
    {
        var all = told.ToList();
        var last = ballot.LastWords(all.Select(one => one.Voice.Account));
        foreach (var group in all.GroupBy(one => one.Value, same))
        {
            var support = all.Where(one => last.Contains(one.Voice.Account) && allows(group.Key, one.Value)).Select(one => ballot.SourceOf(one.Voice.Account)).Distinct().Count();
            yield return (new Telling<T>(group.Key, [.. group.Select(one => one.Voice)], ballot.Sources(group.Select(one => one.Voice.Account))), support);
        }
    }

    private static Location Locate(Where where) => new(where.Name, where.Place, where.Precision);

    private static bool Holds(DateInterval wide, DateInterval narrow) => wide.Start <= narrow.Start && narrow.End <= wide.End;

    private static int Days(DateInterval dates) => dates.End.DayNumber - dates.Start.DayNumber;

    private static bool IsCatchAll(SubEvent subEvent) => subEvent is SubEvent.Attack or SubEvent.Other;
}
