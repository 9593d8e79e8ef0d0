using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Dossiers.Tests;

public sealed class MergingTests
{
    private static readonly Incident Strike = Told.Incident(SubEvent.AirOrDroneStrike, "2021-11-07", Told.GreenZone, 0, 7, targets: ["residence of Prime Minister Mustafa al-Kadhimi"], weapon: WeaponKind.Drone);

    [Fact]
    public void Two_reports_of_one_attack_become_one_dossier_of_two_sources()
    {
        using var store = TemporaryStore.With(
            Told.Report("ap", "2021-11-07", "Daily Post", ["The Associated Press"], null, Strike),
            Told.Report("reuters", "2021-11-08", "Reuters", null, null, Strike with { Casualties = new Casualties(Count.Exactly(0), Count.Exactly(6)) }));
        var dossier = Assert.Single(store.All());
        Assert.Equal(2, dossier.Sources.Length);
        Assert.Equal(new Count(6, 6, 7), dossier.Wounded.Value);
        Assert.True(dossier.Wounded.IsContested);
        Assert.Contains(DossierField.Wounded, dossier.Contested);
    }

    [Fact]
    public void Ten_copies_of_one_wire_story_are_one_source()
    {
        var wire = string.Join(' ', Enumerable.Range(0, 200).Select(at => $"word{at * 7919 % 331}"));
        using var store = TemporaryStore.With(Enumerable.Range(0, 10).Select(at => Told.Report($"site{at}", "2021-11-07", $"Site {at}", null, wire.Replace($"word{at}", "changed", StringComparison.Ordinal), Strike)));
        var dossier = Assert.Single(store.All());
        Assert.Equal(10, dossier.Accounts.Length);
        Assert.Single(dossier.Sources);
    }

    [Fact]
    public void The_same_report_twice_changes_nothing()
    {
        var reading = Told.Report("ap", "2021-11-07", "Daily Post", null, null, Strike);
        using var store = TemporaryStore.With(reading);
        var before = store.Store.ChangesSince(0, 100);
        Assert.Equal(AddKind.Unchanged, store.Merger.Add(reading, store.Store).Kind);
        Assert.Equal(before.Length, store.Store.ChangesSince(0, 100).Length);
    }

    [Fact]
    public void A_changed_text_is_a_new_version_whose_account_takes_the_old_ones_place()
    {
        using var store = TemporaryStore.With(Told.Report("ap", "2021-11-07", "Daily Post", null, "Six hurt.", Strike with { Casualties = new Casualties(null, Count.Exactly(6)) }));
        var id = Assert.Single(store.All()).Id;
        var outcome = store.Merger.Add(Told.Report("ap", "2021-11-07", "Daily Post", null, "Seven hurt.", Strike), store.Store);
        Assert.Equal(AddKind.Revised, outcome.Kind);
        var dossier = Assert.Single(store.All());
        Assert.Equal(id, dossier.Id);
        Assert.Equal(Count.Exactly(7), dossier.Wounded.Value);
        Assert.Contains(store.Store.History(id), change => change.What == "account ap@1/1 is now ap@2/1");
        Assert.Contains(store.Store.History(id), change => change.What == "wounded: 6 → 7");
        Assert.Equal("Seven hurt.", store.Store.Report("ap")!.Report.Text.Value);
    }

    [Fact]
    public void Two_incidents_of_one_report_stay_two()
    {
        using var store = TemporaryStore.With(Told.Report("ap", "2021-11-07", "Daily Post", null, null, Strike, Strike));
        Assert.Equal(2, store.All().Length);
    }

    [Fact]
    public void The_days_second_bomb_in_a_town_stays_apart()
    {
        using var store = TemporaryStore.With(
            Told.Report("one", "2021-11-07", "Reuters", null, null, Told.Incident(SubEvent.RemoteExplosive, "2021-11-07", Told.Baghdad, 3)),
            Told.Report("two", "2021-11-07", "AFP", null, null, Told.Incident(SubEvent.RemoteExplosive, "2021-11-07", Told.Baghdad, 24)));
        Assert.Equal(2, store.All().Length);
    }

    [Fact]
    public void A_source_speaks_with_its_last_word()
    {
        static Reading Report(string id, string day, string source, long killed) => Told.Report(id, day, source, null, null, Told.Incident(SubEvent.SuicideBomb, "2021-11-06", Told.Basra, killed, targets: ["Basra Central Police Station"], weapon: WeaponKind.SuicideBomb));
        using var store = TemporaryStore.With(Report("a", "2021-11-06", "AFP", 10), Report("b", "2021-11-07", "AFP", 12), Report("c", "2021-11-07", "Reuters", 12), Report("d", "2021-11-06", "Xinhua", 10));
        Assert.Equal(new Count(10, 12, 12), Assert.Single(store.All()).Killed.Value);
    }
}
