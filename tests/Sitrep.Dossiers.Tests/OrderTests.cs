using CsCheck;
using Sitrep.Incidents;

namespace Sitrep.Dossiers.Tests;

public sealed class OrderTests
{
    [Fact]
    public void Any_order_of_adding_gives_the_same_dossiers() =>
        Gen.Select(AnyReadings.Several, Gen.Int[0, 1000]).Sample((readings, seed) =>
        {
            var shuffled = readings.ToArray();
            new Random(seed).Shuffle(shuffled);
            using var store = TemporaryStore.With(readings);
            using var other = TemporaryStore.With(shuffled);
            Assert.Equal(AnyReadings.Sheets(store), AnyReadings.Sheets(other));
        }, iter: 25, threads: 1);

    [Fact]
    public void All_at_once_or_one_by_one_is_the_same_to_the_last_change() =>
        AnyReadings.Several.Sample(readings =>
        {
            using var store = TemporaryStore.With(readings);
            using var other = new TemporaryStore();
            foreach (var reading in readings) other.Merger.Add(reading, other.Store);
            Assert.Equal(AnyReadings.Sheets(store), AnyReadings.Sheets(other));
            Assert.Equal(store.Store.ChangesSince(0, 10_000).Select(change => (change.Number, change.Dossier, change.What)), other.Store.ChangesSince(0, 10_000).Select(change => (change.Number, change.Dossier, change.What)));
        }, iter: 10, threads: 1);

    [Fact]
    public void Adding_everything_again_changes_nothing() =>
        AnyReadings.Several.Sample(readings =>
        {
            using var store = TemporaryStore.With(readings);
            var sheets = AnyReadings.Sheets(store);
            var changes = store.Store.ChangesSince(0, 10_000).Length;
            Assert.All(store.Merger.Add(readings, store.Store), outcome => Assert.Equal(AddKind.Unchanged, outcome.Kind));
            Assert.Equal(sheets, AnyReadings.Sheets(store));
            Assert.Equal(changes, store.Store.ChangesSince(0, 10_000).Length);
        }, iter: 10, threads: 1);

    [Fact]
    public void Every_incident_is_in_one_dossier_and_no_two_of_a_report_share_one() =>
        AnyReadings.Several.Sample(readings =>
        {
            using var store = TemporaryStore.With(readings);
            var dossiers = store.All();
            Assert.Equal(readings.Sum(reading => reading.Incidents.Length), dossiers.Sum(dossier => dossier.Accounts.Length));
            Assert.All(dossiers, dossier => Assert.Equal(dossier.Accounts.Length, dossier.Accounts.Select(account => account.Id.Report).Distinct().Count()));
        }, iter: 12, threads: 1);

    [Fact]
    public void A_report_revised_and_revised_back_leaves_the_dossiers_as_they_were() =>
        AnyReadings.Several.Where(readings => readings.Length > 1).Sample(readings =>
        {
            using var store = TemporaryStore.With(readings);
            using var other = TemporaryStore.With(readings);
            var changed = readings[0] with { Incidents = readings[1].Incidents };
            other.Merger.Add([changed, readings[0]], other.Store);
            static string Values(string sheet) => sheet.Replace("@3/", "@1/", StringComparison.Ordinal);
            Assert.Equal(AnyReadings.Sheets(store), AnyReadings.Sheets(other).Select(Values).Order(StringComparer.Ordinal));
        }, iter: 12, threads: 1);
}
