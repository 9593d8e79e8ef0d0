using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Dossiers.Tests;

/// <summary>Reports on a small world, so that many of them tell the same incident and many nearly do.</summary>
internal static class AnyReadings
{
    private static readonly SubEvent[] SubEvents = [SubEvent.AirOrDroneStrike, SubEvent.RemoteExplosive, SubEvent.SuicideBomb, SubEvent.Attack, SubEvent.PeacefulProtest, SubEvent.ViolentDemonstration];

    private static readonly string[] Targets = ["residence of Mustafa al-Kadhimi", "Basra Central Police Station", "market", "Green Zone checkpoint"];

    private static readonly Gen<Incident> Incident =
        from subEvent in Any(SubEvents)
        from day in Gen.Int[5, 8]
        from isDated in Gen.Int[0, 9]
        from place in Any([.. Told.Places])
        from killed in Gen.Int[-1, 6]
        from target in Any(Targets)
        from weapon in Any(WeaponKind.Drone, WeaponKind.CarBomb, WeaponKind.Unknown)
        select Told.Incident(
            subEvent, isDated == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2021-11-{day:00}"), place, killed < 0 ? null : killed,
            targets: [target], weapon: weapon == WeaponKind.Unknown ? null : weapon, @by: "police");

    /// <summary>Up to twelve reports with up to three incidents each; ids differ.</summary>
    public static Gen<ImmutableArray<Reading>> Several { get; } =
        from reports in Gen.Select(Incident.Array[1, 3], Any("Reuters", "AFP", "Daily Post"), Gen.Int[7, 9]).Array[1, 12]
        select reports.Select((report, at) => Told.Report(
            string.Create(CultureInfo.InvariantCulture, $"r{at}"), string.Create(CultureInfo.InvariantCulture, $"2021-11-{report.Item3:00}"), report.Item2, null, null, report.Item1)).ToImmutableArray();

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    /// <summary>All that a dossier shows but its id and history, as text.</summary>
    public static string Sheet(Dossier dossier) => string.Join('\n',
    [
        dossier.Title,
        string.Join(' ', dossier.Accounts.Select(account => account.Id)),
        string.Join(' ', dossier.Sources.Select(source => $"{source.Name}:{string.Join(',', source.Accounts)}")),
        $"{dossier.When.Value} {dossier.Killed.Value} {dossier.Wounded.Value} {dossier.Stage.Value} {string.Join(',', dossier.Contested)}",
        string.Join(", ", dossier.Targets.Values.Select(target => target.Name)),
        string.Join(", ", dossier.Weapons.Values.Select(weapon => weapon.Name)),
    ]);

    public static ImmutableArray<string> Sheets(TemporaryStore store) => [.. store.All().Select(Sheet).Order(StringComparer.Ordinal)];
}
