using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Exports.Tests;

public sealed class UcdpCsvTests
{
    private const string Columns =
        "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob";

    private static readonly UcdpCsv Export = new(Exported.Countries);

    [Fact]
    public void Columns_are_UCDPs_in_its_order() => Assert.Equal(Columns.Split(", "), Exported.Csv(Export, []).Header);

    [Fact]
    public void A_deadly_attack_reads_back()
    {
        var row = Assert.Single(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.Attack, "2021-11-07", Told.Baghdad, killed: 4, perpetrators: ["Islamic State"], by: "police"))).Rows);
        Assert.Equal(("3", "Islamic State", "Civilians"), (row["type_of_violence"], row["side_a"], row["side_b"]));
        Assert.Equal(("4", "4", "4", "4", "0"), (row["best"], row["high"], row["low"], row["deaths_civilians"], row["deaths_unknown"]));
        Assert.Equal(("POINT (44.40088 33.34058)", "177569", "Middle East"), (row["geom_wkt"], row["priogrid_gid"], row["region"]));
        Assert.Equal(("2021-11-07", "2021-11-07", "1", "police"), (row["date_start"], row["date_end"], row["date_prec"], row["source_original"]));
    }

    [Theory]
    [InlineData(PlaceKind.Populated, PlacePrecision.Town, "IRQ", "1")]
    [InlineData(PlaceKind.Populated, PlacePrecision.Admin2, "IRQ", "2")] // 20 km north of it
    [InlineData(PlaceKind.Admin2, PlacePrecision.Admin2, "IRQ", "3")]
    [InlineData(PlaceKind.Admin1, PlacePrecision.Admin1, "IRQ", "4")]
    [InlineData(PlaceKind.Natural, PlacePrecision.Admin1, "IRQ", "5")]
    [InlineData(PlaceKind.Country, PlacePrecision.Country, "IRQ", "6")]
    [InlineData(PlaceKind.Natural, PlacePrecision.Admin1, "", "7")]
    public void Places_have_UCDPs_precision(PlaceKind kind, PlacePrecision precision, string country, string code)
    {
        var incident = Told.Incident(SubEvent.Attack, "2021-11-07", Told.Baghdad with { Kind = kind, Country = country.Length == 0 ? default : new CountryCode(country) }, killed: 4);
        incident = incident with { Where = incident.Where! with { Precision = precision } };
        Assert.Equal(code, Assert.Single(Exported.Csv(Export, Exported.Of(incident)).Rows)["where_prec"]);
    }

    [Fact]
    public void Nobody_killed_does_not_count() =>
        Assert.Empty(Exported.Csv(Export, Exported.Of(Told.Incident(SubEvent.Attack, "2021-11-07", Told.Baghdad, killed: 0))).Rows);
}
