using CsCheck;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Exports.Tests;

public sealed class AcledCsvTests
{
    private const string Columns =
        "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp";

    private static readonly AcledCsv Export = new(Exported.Countries);

    [Fact]
    public void Columns_are_ACLEDs_in_its_order() => Assert.Equal(Columns.Split(", "), Exported.Csv(Export, []).Header);

    [Fact]
    public void A_strike_reads_back_as_ACLED_would_write_it()
    {
        var row = Assert.Single(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.AirOrDroneStrike, "2021-11-07", Told.GreenZone, killed: 2, wounded: 7, targets: ["residence"], weapon: WeaponKind.Drone))).Rows);
        Assert.StartsWith("IRQ", row["event_id_cnty"], StringComparison.Ordinal);
        Assert.Equal("2021-11-07", row["event_date"]);
        Assert.Equal("2021", row["year"]);
        Assert.Equal("1", row["time_precision"]);
        Assert.Equal("Political violence", row["disorder_type"]);
        Assert.Equal("Explosions/Remote violence", row["event_type"]);
        Assert.Equal("Air/drone strike", row["sub_event_type"]);
        Assert.Equal("Unidentified Armed Group (Iraq)", row["actor1"]);
        Assert.Equal("3", row["inter1"]);
        Assert.Equal("Civilians (Iraq)", row["actor2"]);
        Assert.Equal("37", row["interaction"]);
        Assert.Equal("Civilian targeting", row["civilian_targeting"]);
        Assert.Equal("368", row["iso"]);
        Assert.Equal("Middle East", row["region"]);
        Assert.Equal("Iraq", row["country"]);
        Assert.Equal("Baghdad", row["admin1"]);
        Assert.Equal("Green Zone", row["location"]);
        Assert.Equal("33.305", row["latitude"]);
        Assert.Equal("44.383", row["longitude"]);
        Assert.Equal("1", row["geo_precision"]);
        Assert.Equal("The Associated Press", row["source"]);
        Assert.Equal("2", row["fatalities"]);
        Assert.Equal("1636329600", row["timestamp"]);
        Assert.Equal("On 7 November 2021, air/drone strike at Green Zone, against residence, with Drone. Killed: 2. Wounded: 7. Told by 1 independent source.", row["notes"]);
    }

    [Fact]
    public void A_protest_has_protesters_alone() =>
        Assert.Equal(("Protesters (Iraq)", "6", "60", "Demonstrations"), Pick(Exported.Of(Told.Incident(SubEvent.PeacefulProtest, "2021-11-05", Told.Baghdad))));

    [Theory]
    [InlineData("MIL", "IRQ", "2021-11-07", "Military Forces of Iraq (2020-2022)")]
    [InlineData("COP", "IRQ", "2022-11-01", "Police Forces of Iraq (2022-)")]
    [InlineData("GOV", "PHL", "1990-03-01", "Government of the Philippines (1986-1992)")]
    [InlineData("MIL", "COD", "2020-03-01", "Military Forces of the Democratic Republic of Congo (2019-)")]
    [InlineData("MIL", "CHE", "2020-03-01", "Military Forces of Switzerland")] // no government is listed, so no years are told
    public void A_states_forces_bear_the_years_of_its_government(string sector, string country, string day, string name)
    {
        var incident = Told.Incident(SubEvent.ArmedClash, day, Told.Baghdad, perpetrators: ["troops"]);
        incident = incident with { Perpetrators = [incident.Perpetrators[0] with { Kind = ActorKind.State, Country = new CountryCode(country), Code = sector }] };
        Assert.Equal(name, Pick(Exported.Of(incident)).Actor);
    }

    [Fact]
    public void A_place_that_is_only_named_has_no_precision()
    {
        var incident = Told.Incident(SubEvent.Attack, "2021-11-05", Told.Basra);
        incident = incident with { Where = incident.Where! with { Place = null } };
        var row = Assert.Single(Exported.Csv(Export, Exported.Of(incident)).Rows);
        Assert.Equal(("", ""), (row["latitude"], row["geo_precision"]));
    }

    [Fact]
    public void What_was_only_planned_does_not_count() =>
        Assert.Empty(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.RemoteExplosive, "2021-11-05", Told.Baghdad, stage: Stage.Planned))).Rows);

    [Fact]
    public void A_week_stands_under_its_middle_day()
    {
        var week = Told.Incident(SubEvent.ArmedClash, "2021-11-01", Told.Basra);
        week = week with { When = new When(new DateInterval(new DateOnly(2021, 11, 1), new DateOnly(2021, 11, 7), DatePrecision.Week), week.When!.Evidence) };
        var row = Assert.Single(Exported.Csv(Export, Exported.Of(week)).Rows);
        Assert.Equal(("2021-11-04", "2"), (row["event_date"], row["time_precision"]));
    }

    [Fact]
    public void Unknown_day_and_place_are_empty_and_unknown_dead_are_tagged()
    {
        var row = Assert.Single(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.Attack))).Rows);
        Assert.Equal(("", "", "", "0"), (row["event_date"], row["country"], row["latitude"], row["fatalities"]));
        Assert.Contains("fatalities=no report", row["tags"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_begins_like_a_formula_is_disarmed_and_a_western_longitude_stays_a_number()
    {
        var place = Told.Basra with { Name = "=HYPERLINK(\"http://x\")", Point = new GeoPoint(-3.5, -60.25) };
        var row = Assert.Single(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.Attack, "2021-11-05", place))).Rows);
        Assert.Equal("'=HYPERLINK(\"http://x\")", row["location"]);
        Assert.Equal(("-3.5", "-60.25"), (row["latitude"], row["longitude"]));
    }

    [Fact]
    public void Any_name_reads_back() =>
        Gen.String[Gen.Char["abc ,;\"\r\n\té'=@-"], 1, 30].Where(name => !string.IsNullOrWhiteSpace(name)).Sample(name =>
        {
            var row = Assert.Single(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.Attack, "2021-11-05", Told.Basra with { Name = name }))).Rows);
            Assert.Equal("=@+-\t\r".Contains(name[0], StringComparison.Ordinal) ? "'" + name : name, row["location"]);
        }, iter: 300);

    private static (string Actor, string Inter, string Interaction, string Disorder) Pick(Dossiers.Dossier dossier)
    {
        var row = Assert.Single(Exported.Csv(Export, dossier).Rows);
        return (row["actor1"], row["inter1"], row["interaction"], row["disorder_type"]);
    }
}
