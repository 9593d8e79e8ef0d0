using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Store.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;

    public QueryTests()
    {
        _store = _folder.Open();
        _folder.Merger.Add(
        [
            Told.Report("strike", "2021-11-08", "Reuters", null, "Two drones hit the résidence of the prime minister.", Told.Incident(SubEvent.AirOrDroneStrike, "2021-11-07", Told.GreenZone, 2, 7, weapon: WeaponKind.Drone)),
            Told.Report("protest", "2021-11-06", "AFP", null, "Thousands marched on the bridge.", Told.Incident(SubEvent.PeacefulProtest, "2021-11-05", Told.Baghdad)),
            Told.Report("clash", "2021-10-20", "Xinhua", null, "Soldiers and rebels fought near Aleppo.", Told.Incident(SubEvent.ArmedClash, "2021-10-19", Told.Aleppo, 31, perpetrators: ["Hayat Tahrir al-Sham"])),
            Told.Report("rumour", "2021-10-20", "Xinhua", null, "An undated killing.", Told.Incident(SubEvent.Attack)),
            Told.Report("past", "2021-11-08", "Reuters", null, "It recalled an old bombing.", Told.Incident(SubEvent.RemoteExplosive, "2020-01-02", Told.Basra, 3, salience: Salience.Background)),
        ], _store);
    }

    [Fact]
    public void Lists_come_newest_first_without_background_and_unknown_days_last() => Assert.Equal(["strike", "protest", "clash", "rumour"], Found(new DossierQuery()));

    [Fact]
    public void Days_types_countries_and_dead_narrow()
    {
        Assert.Equal(["strike", "protest"], Found(new DossierQuery { From = new DateOnly(2021, 11, 5) }));
        Assert.Equal(["clash"], Found(new DossierQuery { To = new DateOnly(2021, 11, 4) }));
        Assert.Equal(["protest"], Found(new DossierQuery { Events = [EventType.Protests] }));
        Assert.Equal(["strike", "clash"], Found(new DossierQuery { SubEvents = [SubEvent.AirOrDroneStrike, SubEvent.ArmedClash] }));
        Assert.Equal(["clash"], Found(new DossierQuery { Countries = [new CountryCode("SYR")] }));
        Assert.Equal(["clash"], Found(new DossierQuery { MinKilled = 3 }));
        Assert.Equal(["clash", "strike"], Found(new DossierQuery { MinKilled = 1, Sort = DossierSort.Deadliest }));
        Assert.Equal(["protest"], Found(new DossierQuery { Source = "afp" }));
        Assert.Equal(["protest"], Found(new DossierQuery { Report = "protest" }));
        Assert.Equal(["strike", "protest", "clash", "past", "rumour"], Found(new DossierQuery { IncludeBackground = true }));
    }

    [Theory]
    [InlineData("drones", "strike")]
    [InlineData("residence", "strike")]
    [InlineData("RÉSIDENCE minister", "strike")]
    [InlineData("\"prime minister\"", "strike")]
    [InlineData("\"minister prime\"", "")]
    [InlineData("sold*", "clash")]
    [InlineData("tahrir", "clash")]
    [InlineData("bridge drones", "")]
    [InlineData("Baghdad", "strike,protest")]
    [InlineData("NOT OR AND ( \" - :", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("()*^", "strike,protest,clash,rumour")]
    public void Words_are_found_in_texts_and_names_and_are_never_operators(string words, string expected) =>
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Found(new DossierQuery { Words = words }));

    [Fact]
    public void Pages_follow_each_other()
    {
        var page = _store.Find(new DossierQuery { Skip = 1, Take = 2 });
        Assert.Equal(4, page.Total);
        Assert.Equal(["protest", "clash"], page.Items.Select(Name));
    }

    [Fact]
    public void Counts_fall_by_type_country_and_day()
    {
        var counts = _store.Count(new DossierQuery());
        Assert.Equal((4, 33), (counts.Total, counts.Killed));
        Assert.Equal([KeyValuePair.Create(new CountryCode("IRQ"), 2), KeyValuePair.Create(new CountryCode("SYR"), 1)], counts.ByCountry);
        Assert.Equal(
            [new DayCount(new DateOnly(2021, 10, 19), EventType.Battles, 1), new DayCount(new DateOnly(2021, 11, 5), EventType.Protests, 1), new DayCount(new DateOnly(2021, 11, 7), EventType.Explosions, 1)],
            counts.ByDay);
        Assert.Equal(4, counts.ByEvent.Sum(one => one.Value));
    }

    [Fact]
    public void Changes_come_from_where_one_left_off()
    {
        var all = _store.ChangesSince(0, 100);
        Assert.Equal(5, all.Length);
        Assert.Equal(all[2..], _store.ChangesSince(all[1].Number, 100));
    }

    [Fact]
    public void A_row_says_what_the_dossier_says()
    {
        foreach (var row in _store.Find(new DossierQuery { IncludeBackground = true }).Items)
        {
            var dossier = _store.Get(row.Id)!;
            Assert.Equal(
                (dossier.Title, dossier.SubEvent.Value, dossier.Stage.Value, dossier.When.Value, dossier.Killed.Value, dossier.Wounded.Value, dossier.Sources.Length, dossier.Where.Value?.Place?.Point),
                (row.Title, row.SubEvent, row.Stage, row.When, row.Killed, row.Wounded, row.Sources, row.Point));
        }
    }

    [Fact]
    public void Readers_see_the_store_as_it_was_while_one_writes()
    {
        using var writer = _store.Write();
        writer.PutReport(Told.Report("new", "2021-11-09", "AFP", null, "New."), 1, []);
        Assert.Null(_store.Report("new"));
        Assert.Equal(4, _store.Find(new DossierQuery()).Total);
        writer.Commit();
        Assert.NotNull(_store.Report("new"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> Found(DossierQuery query) => _store.Find(query).Items.Select(Name);

    private string Name(DossierSummary row) => _store.Get(row.Id)!.Accounts[0].Id.Report;
}
