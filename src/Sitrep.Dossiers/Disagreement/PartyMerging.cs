using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Fields with many values: one party or thing told under several names is brought together, and shown under its fullest.</summary>
internal static class PartyMerging
{
    public static Gathered<Perpetrator> Perpetrators(Ballot ballot)
    {
        var gathered = Gather(ballot, "perpetrators", incident => incident.Perpetrators, one => one.Name, one => one.Mentions, (one, other) => one.Kind == other.Kind || one.Kind == ActorKind.Unidentified || other.Kind == ActorKind.Unidentified);
        var contested = gathered.Any(group => group.Values.Any(one => one.Status == ResponsibilityStatus.Denied) && group.Values.Any(one => one.Status is not (ResponsibilityStatus.Denied or ResponsibilityStatus.Unknown)));
        return new Gathered<Perpetrator>([.. gathered.Select(group => group.Telling with { Value = group.Telling.Value with { Status = MostTold(group.Values) } })], contested);
    }

    public static Gathered<Target> Targets(Ballot ballot) =>
        new([.. Gather(ballot, "targets", incident => incident.Targets, one => one.Name, one => one.Mentions, (one, other) => one.Kind == other.Kind).Select(group => group.Telling)]);

    public static Gathered<Victim> Victims(Ballot ballot) =>
        new([.. Gather(ballot, "victims", incident => incident.Victims, one => one.Name, one => one.Mentions, (one, other) => one.Outcome == other.Outcome && one.Side == other.Side).Select(group => group.Telling)]);

    public static Gathered<Weapon> Weapons(Ballot ballot) =>
        new([.. Gather(ballot, "weapons", incident => incident.Weapons, one => one.Name, one => one.Mentions, (one, other) => one.Kind == other.Kind).Select(group => group.Telling)]);

    private static List<(Telling<T> Telling, List<T> Values)> Gather<T>(
        Ballot ballot, string field, Func<Incident, ImmutableArray<T>> pick, Func<T, string> nameOf, Func<T, Evidence> mentionsOf, Func<T, T, bool> fits)
    {
        // Fullest names first, so that a short form finds the full one whatever the order of the reports.
        var all = ballot.Accounts
            .SelectMany(account => pick(account.Incident).Select(value => (Value: value, Name: new PartyName(nameOf(value)), Account: account)))
            .OrderByDescending(one => one.Name.Words.Length).ThenBy(one => one.Name.Printed, StringComparer.Ordinal).ThenBy(one => one.Account.Id)
            .ToList();
        var groups = new List<List<(T Value, PartyName Name, Account Account)>>();
        foreach (var one in all)
        {
            var home = groups.Find(group => fits(group[0].Value, one.Value) && group[0].Name.Covers(one.Name));
            if (home is null) groups.Add([one]);
            else home.Add(one);
        }

        return
        [
            .. groups
                .Select(group => (
                    Telling: new Telling<T>(
                        group[0].Value,
                        [.. group.GroupBy(one => one.Account.Id).OrderBy(own => ballot.Accounts.IndexOf(own.First().Account))
                            .Select(own => VoiceFinder.OfOne(own.First().Account, field, own.Select(one => mentionsOf(one.Value)).Aggregate((many, more) => many.With(more))))],
                        ballot.Sources(group.Select(one => one.Account.Id))),
                    Values: group.Select(one => one.Value).ToList()))
                .OrderByDescending(group => group.Telling.Sources)
                .ThenByDescending(group => group.Telling.Voices.Length)
                .ThenBy(group => nameOf(group.Telling.Value), StringComparer.Ordinal),
        ];
    }

    private static ResponsibilityStatus MostTold(List<Perpetrator> values) =>
        values.GroupBy(one => one.Status).OrderBy(group => group.Key == ResponsibilityStatus.Unknown).ThenByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
}
