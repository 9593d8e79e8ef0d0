using CsCheck;
using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Dossiers.Tests;

public sealed class DecisionTests
{
    private static readonly Person Analyst = new("Ada");

    private static readonly Incident Bomb = Told.Incident(SubEvent.RemoteExplosive, "2021-11-07", Told.Basra, 4, targets: ["Basra Central Police Station"], weapon: WeaponKind.CarBomb);

    [Fact]
    public void A_persons_value_outranks_what_the_machine_merges_later()
    {
        using var store = TemporaryStore.With(Told.Report("a", "2021-11-07", "AFP", null, null, Bomb));
        var id = store.All()[0].Id;
        Apply(store, new CorrectKilled(Count.Exactly(9)), id);
        store.Merger.Add([Told.Report("b", "2021-11-07", "Reuters", null, null, Bomb), Told.Report("c", "2021-11-08", "Xinhua", null, null, Bomb with { Casualties = new Casualties(Count.Exactly(5), null) })], store.Store);
        var dossier = Assert.Single(store.All());
        Assert.Equal(3, dossier.Accounts.Length);
        Assert.Equal(Count.Exactly(9), dossier.Killed.Value);
        Assert.Equal(new Count(4, 4, 5), dossier.Killed.Merged);
        Assert.Equal("Ada", dossier.Killed.Corrected!.Change.Who);
    }

    [Fact]
    public void A_split_off_account_stays_apart_and_comes_back_when_the_split_is_undone()
    {
        using var store = TemporaryStore.With(Told.Report("a", "2021-11-07", "AFP", null, null, Bomb), Told.Report("b", "2021-11-07", "Reuters", null, null, Bomb));
        var before = AnyReadings.Sheets(store);
        var id = store.All()[0].Id;
        var change = Apply(store, new SplitOff(new AccountId("b", 1, 1)), id);
        Assert.Equal(2, store.All().Length);
        store.Merger.Add(Told.Report("c", "2021-11-07", "Xinhua", null, null, Bomb), store.Store);
        Assert.Equal(2, store.All().Length);
        Apply(store, new Undo(change.Number), id);
        var dossier = Assert.Single(store.All());
        Assert.Equal(id, dossier.Id);
        Assert.Equal(3, dossier.Accounts.Length);
        Assert.NotEqual(before, AnyReadings.Sheets(store));
    }

    [Fact]
    public void Dossiers_merged_by_hand_stay_merged_and_part_under_their_old_names_when_it_is_undone()
    {
        using var store = TemporaryStore.With(
            Told.Report("a", "2021-11-07", "AFP", null, null, Bomb),
            Told.Report("b", "2021-11-07", "Reuters", null, null, Told.Incident(SubEvent.PeacefulProtest, "2021-11-02", Told.Mosul)));
        var before = AnyReadings.Sheets(store);
        var (protest, bomb) = (store.All()[0].Id, store.All()[1].Id);
        Apply(store, new CorrectKilled(Count.Exactly(7)), protest);
        var change = Apply(store, new MergeIn(protest), bomb);
        var merged = Assert.Single(store.All());
        Assert.Equal(bomb, merged.Id);
        Assert.Equal(Count.Exactly(7), merged.Killed.Value);
        Assert.Equal(bomb, store.Store.Get(protest)!.Id);
        Apply(store, new Undo(change.Number), bomb);
        Assert.Equal([protest, bomb], store.All().Select(dossier => dossier.Id));
        Assert.Equal(Count.Exactly(7), store.Store.Get(protest)!.Killed.Value);
        Assert.Equal(Count.Exactly(4), store.Store.Get(bomb)!.Killed.Value);
        Assert.Equal(before.Length, store.All().Length);
    }

    [Fact]
    public void A_rejected_dossier_takes_its_copies_with_it_and_is_not_listed()
    {
        using var store = TemporaryStore.With(Told.Report("a", "2021-11-07", "AFP", null, null, Bomb));
        Apply(store, new Reject(), store.All()[0].Id);
        store.Merger.Add(Told.Report("b", "2021-11-07", "Reuters", null, null, Bomb), store.Store);
        Assert.Empty(store.Store.Find(new DossierQuery()).Items);
        Assert.Equal(2, Assert.Single(store.Store.Find(new DossierQuery { Standings = [Standing.Rejected] }).Items).Reports);
    }

    [Fact]
    public void A_revised_report_that_no_longer_tells_a_confirmed_incident_does_not_close_the_dossier()
    {
        using var store = TemporaryStore.With(Told.Report("a", "2021-11-07", "AFP", null, null, Bomb));
        var id = store.All()[0].Id;
        Apply(store, new Confirm(), id);
        store.Merger.Add(Told.Report("a", "2021-11-07", "AFP", null, "Nothing happened."), store.Store);
        var dossier = Assert.Single(store.All());
        Assert.Equal(id, dossier.Id);
        Assert.True(Assert.Single(dossier.Accounts).IsSuperseded);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_the_reason()
    {
        using var store = TemporaryStore.With(Told.Report("a", "2021-11-07", "AFP", null, null, Bomb));
        var id = store.All()[0].Id;
        DecisionRefusal? Refusal(Decision decision, DossierId about) => store.Merger.Apply(decision, about, Analyst, "", store.Store).Refusal;
        Assert.Equal(DecisionRefusal.NoSuchDossier, Refusal(new Confirm(), new DossierId("d-none")));
        Assert.Equal(DecisionRefusal.NoSuchDossier, Refusal(new MergeIn(new DossierId("d-none")), id));
        Assert.Equal(DecisionRefusal.SameDossier, Refusal(new MergeIn(id), id));
        Assert.Equal(DecisionRefusal.OnlyAccount, Refusal(new SplitOff(new AccountId("a", 1, 1)), id));
        Assert.Equal(DecisionRefusal.NoSuchAccount, Refusal(new SplitOff(new AccountId("b", 1, 1)), id));
        Assert.Equal(DecisionRefusal.NoSuchChange, Refusal(new Undo(999), id));
        var change = Apply(store, new Confirm(), id);
        Apply(store, new Undo(change.Number), id);
        Assert.Equal(DecisionRefusal.AlreadyUndone, Refusal(new Undo(change.Number), id));
        Assert.Equal(["opened with a@1/1", "confirmed (undone)", $"took back change {change.Number}"], store.Store.History(id).Select(entry => entry.What));
    }

    [Fact]
    public void Whatever_comes_later_no_decision_is_undone_by_the_machine() =>
        Gen.Select(AnyReadings.Several, AnyReadings.Several, Gen.Int[0, 5], Gen.Int[0, 20]).Sample((first, second, what, which) =>
        {
            using var store = TemporaryStore.With(first);
            var all = store.All();
            var dossier = all[which % all.Length];
            var other = all[(which + 1) % all.Length];
            Decision decision = what switch
            {
                0 => new CorrectKilled(Count.Exactly(777)),
                1 => new Confirm(),
                2 => new Reject(),
                3 when dossier.Accounts.Length > 1 => new SplitOff(dossier.Accounts[0].Id),
                4 when other.Id != dossier.Id => new MergeIn(other.Id),
                _ => new CorrectWhere(null),
            };
            Apply(store, decision, dossier.Id);
            var members = store.Store.Get(dossier.Id)!.Accounts.Select(account => account.Id).ToHashSet();

            // Other reports under new ids, and some of the first with other incidents.
            store.Merger.Add([.. second.Select((reading, at) => at % 3 == 0 ? reading : reading with { Report = reading.Report with { Id = "x" + reading.Report.Id } })], store.Store);
            var after = store.Store.Get(dossier.Id);
            Assert.NotNull(after);
            Assert.Equal(dossier.Id, after.Id);
            if (decision is CorrectKilled) Assert.Equal(Count.Exactly(777), after.Killed.Value);
            if (decision is CorrectWhere) Assert.Null(after.Where.Value);
            if (decision is Confirm) Assert.Equal(Standing.Confirmed, after.Standing);
            if (decision is Reject) Assert.Equal(Standing.Rejected, after.Standing);
            if (decision is SplitOff split) Assert.DoesNotContain(after.Accounts, account => account.Id == split.Account);

            // Accounts of reports that were not revised are all still there.
            var revised = second.Where((_, at) => at % 3 == 0).Select(reading => reading.Report.Id).ToHashSet();
            Assert.Subset(after.Accounts.Select(account => account.Id).ToHashSet(), members.Where(id => !revised.Contains(id.Report)).ToHashSet());
        }, iter: 40, threads: 1);

    [Fact]
    public void Undone_is_as_if_never_decided() =>
        Gen.Select(AnyReadings.Several, Gen.Int[0, 4], Gen.Int[0, 20]).Sample((readings, what, which) =>
        {
            using var store = TemporaryStore.With(readings);
            var before = AnyReadings.Sheets(store);
            var all = store.All();
            var dossier = all[which % all.Length];
            var other = all[(which + 1) % all.Length];
            Decision decision = what switch
            {
                0 => new CorrectKilled(Count.Exactly(777)),
                1 => new Reject(),
                2 when dossier.Accounts.Length > 1 => new SplitOff(dossier.Accounts[0].Id),
                3 when other.Id != dossier.Id => new MergeIn(other.Id),
                _ => new CorrectWhere(null),
            };
            var change = Apply(store, decision, dossier.Id);
            Apply(store, new Undo(change.Number), dossier.Id);
            Assert.Equal(before, AnyReadings.Sheets(store));
            Assert.Equal(all.Select(one => one.Id).Order(), store.All().Select(one => one.Id).Order());
        }, iter: 30, threads: 1);

    private static PersonChange Apply(TemporaryStore store, Decision decision, DossierId about)
    {
        var outcome = store.Merger.Apply(decision, about, Analyst, "checked", store.Store);
        Assert.Equal("", outcome.Reason);
        return outcome.Change!;
    }
}
