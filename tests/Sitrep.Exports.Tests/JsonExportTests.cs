using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Exports.Tests;

public sealed class JsonExportTests
{
    private static readonly Incident Strike = Told.Incident(SubEvent.AirOrDroneStrike, "2021-11-07", Told.GreenZone, killed: 2, wounded: 7, targets: ["residence"], weapon: WeaponKind.Drone);

    [Fact]
    public void GeoJSON_has_longitude_first_and_a_null_geometry_without_a_point()
    {
        using var json = JsonDocument.Parse(Exported.Bytes(new GeoJsonExport(), Exported.Of(Strike), Exported.Of(Told.Incident(SubEvent.Attack), "d-2")));
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        var features = json.RootElement.GetProperty("features");
        Assert.Equal([44.383, 33.305], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal("d-1", features[0].GetProperty("id").GetString());
        Assert.Equal(2, features[0].GetProperty("properties").GetProperty("killed").GetInt64());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("properties").GetProperty("killed").ValueKind);
    }

    [Fact]
    public void Dossier_JSON_has_who_tells_which_and_quotes_in_code_points()
    {
        const string Text = "😀 Two killed in a strike.";
        var told = Strike with { Trigger = Evidence.Of(new TextSpan(19, 25)) };
        using var json = JsonDocument.Parse(Exported.Bytes(new DossierJsonExport(), Exported.Dossier(
            "d-1",
            Told.Report("r1", "2021-11-08", "Daily Post", null, Text, told),
            Told.Report("r2", "2021-11-08", "Reuters", null, Text, told with { Casualties = new Casualties(Count.Exactly(5), null) }))));
        var dossier = Assert.Single(json.RootElement.EnumerateArray());
        Assert.True(dossier.GetProperty("killed").GetProperty("contested").GetBoolean());
        Assert.Equal(2, dossier.GetProperty("killed").GetProperty("told").GetArrayLength());
        var voice = dossier.GetProperty("subEvent").GetProperty("told")[0].GetProperty("voices")[0];
        Assert.Equal("r1@1/1", voice.GetProperty("account").GetString());
        var evidence = voice.GetProperty("evidence")[0];
        Assert.Equal(("strike", 18, 24), (evidence.GetProperty("quote").GetString(), evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32()));
        Assert.Equal("Air/drone strike", dossier.GetProperty("accounts")[0].GetProperty("incident").GetProperty("subEvent").GetString());
    }

    [Fact]
    public void The_digest_names_both_sides_and_lets_no_markup_through()
    {
        var digest = System.Text.Encoding.UTF8.GetString(Exported.Bytes(new MarkdownDigest(Exported.Countries), Exported.Dossier(
            "d-1",
            Told.Report("r1", "2021-11-08", "Daily Post", null, null, Strike),
            Told.Report("r2", "2021-11-08", "[x](http://evil)", null, null, Strike with { Casualties = new Casualties(Count.Exactly(5), null) }))));
        Assert.Contains("**Killed contested:** 5 (\\[x\\](http://evil)); 2 (Daily Post)", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", digest, StringComparison.Ordinal);
    }
}
