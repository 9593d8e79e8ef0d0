using Sitrep.TestKit;

namespace Sitrep.World.Tests;

/// <summary>The readable lists themselves: that every line reads, and says nothing impossible.</summary>
public sealed class KnowledgeTests
{
    private static readonly KnownWorld World = KnownWorld.Load(Checkout.PathOf("knowledge"));

    public static TheoryData<string> Lists => new(new[] { "places", "countries", "actors", "weapons", "codebooks" }
        .SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf("knowledge", folder), "*.tsv", SearchOption.AllDirectories))
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "own")
        .Select(file => Path.GetRelativePath(Checkout.Root, file)));

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_begins_with_its_origin_and_licence(string file)
    {
        var head = string.Join('\n', File.ReadLines(Checkout.PathOf(file)).TakeWhile(line => line.StartsWith('#')));
        Assert.Contains("origin:", head, StringComparison.Ordinal);
        Assert.Contains("licence:", head, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_own_places_are_unique()
    {
        var ids = Rows("places/entries").Select(row => row[0]).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Own_sites_lie_near_their_country()
    {
        // Towns of a country are within a thousand kilometres or so of each place in it; a swapped coordinate is not.
        foreach (var row in Rows("places/entries").Where(row => row[2] == "Site"))
        {
            var place = World.Gazetteer.ById(row[0])!;
            var country = World.Gazetteer[World.Gazetteer.IndexOf(place.Country)];
            Assert.True(place.Point.KilometresTo(country.Point) < (place.Country.Value is "USA" or "RUS" ? 6000 : 2500), $"{row[0]} lies {place.Point.KilometresTo(country.Point):F0} km from the middle of {country.Name}");
        }
    }

    [Theory]
    [InlineData("aliases.tsv")]
    [InlineData("points.tsv")]
    [InlineData("abbreviations.tsv")]
    public void Names_and_points_are_of_places_that_are_there(string file) =>
        Assert.Empty(KnowledgeFile.Read(Checkout.PathOf("knowledge", "places", file), 2).Where(row => World.Gazetteer.ById(row[0]) is null).Select(row => row[0]));

    [Fact]
    public void Every_country_has_an_ACLED_region() =>
        Assert.Empty(World.Countries.All.Where(country => World.AcledCountries.RegionOf(country.Code).Length == 0).Select(country => country.Name));

    [Fact]
    public void Governments_of_a_country_stand_in_the_order_of_their_days()
    {
        foreach (var country in Rows("actors/governments.tsv").GroupBy(row => row[0]))
        {
            Assert.NotNull(World.Countries.Of(new CountryCode(country.Key)));
            var days = country.Select(row => row[1]).ToList();
            Assert.Equal(days.Distinct().Order(StringComparer.Ordinal), days);
        }
    }

    private static IEnumerable<KnowledgeRow> Rows(string folder) => folder.EndsWith(".tsv", StringComparison.Ordinal)
        ? KnowledgeFile.Read(Checkout.PathOf(["knowledge", .. folder.Split('/')]), 2)
        : Directory.EnumerateFiles(Checkout.PathOf(["knowledge", .. folder.Split('/')]), "*.tsv").SelectMany(file => KnowledgeFile.Read(file, 2));
}
