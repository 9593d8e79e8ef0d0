using System.Collections.Immutable;
using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Language.Tests;

public sealed class PlaceFinderTests
{
    private static readonly KnownWorld World = KnownWorld.Load(Checkout.PathOf("knowledge"));

    // Without the names layer, whose model is not what these cases are about.
    private static readonly LanguageReader Reader = new([TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions()), PlaceFinder.Load(World)]);

    public static TheoryData<Case> Cases => new(CaseFile.ReadRoom("language/places"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_case_says(Case @case)
    {
        var document = Read(@case.Text);
        var found = Number(document.Places.Mentions.Select(mention => (document.Quote(mention.Tokens), mention.Place?.Country.Value ?? ""))).ToList();
        Assert.Equal(@case.Expected.Select(row => $"{row[0]} | {row[1]}"), found);
    }

    [Fact]
    public void A_name_the_gazetteer_lacks_has_no_place() =>
        Assert.Null(PlaceFinder.Load(World).Resolve(Read("They met in Qwertyville."), [new TextSpan(12, 23)])[0]);

    [Fact]
    public void Peoples_are_kept_apart_with_their_country()
    {
        var document = Read("Two Salvadoran soldiers and an Iraqi officer left.");
        Assert.Equal(["SLV", "IRQ"], document.Places.Peoples.Select(people => people.Country.Value));
    }

    [Theory]
    [InlineData("Gunmen stopped a bus 20 km north of Mosul.", "20 km north of", 20.0, 0)]
    [InlineData("A mine exploded about 12km to the south-west of the city of Mosul.", "12km to the south-west of", 12.0, 225)]
    [InlineData("A post ten miles from Mosul was shelled.", "ten miles from", 16.1, null)]
    [InlineData("Shells fell on the outskirts of Mosul.", "outskirts of", null, null)]
    [InlineData("Shells fell in the Mosul countryside.", "countryside", null, null)]
    [InlineData("A convoy was hit just outside Mosul.", "outside", null, null)]
    [InlineData("They dug in ten kilometres southeast of Mosul.", "ten kilometres southeast of", 10.0, 135)]
    [InlineData("They dug in east of Mosul.", "east of", null, 90)]
    [InlineData("The mayor of Mosul fled from Mosul.", null, null, null)]
    [InlineData("They rode 9000 km from Mosul.", null, null, null)]
    public void What_lies_beside_a_place_is_told_with_it(string text, string? words, double? kilometres, int? bearing)
    {
        var document = Read(text);
        var offset = document.Places.Mentions[^1].Offset;
        Assert.Equal((words, kilometres, bearing), (offset is null ? null : document.Quote(offset.Words), offset?.Kilometres is { } far ? Math.Round(far, 1) : null, offset?.Bearing));
    }

    [Fact]
    public void The_point_beside_a_place_lies_as_far_and_in_the_direction_told()
    {
        var mention = Read("Gunmen stopped a bus 20 km north of Mosul.").Places.Mentions[0];
        var (town, point) = (mention.Place!.Point, mention.Offset!.From(mention.Place.Point));
        Assert.Equal(20, town.KilometresTo(point), 3);
        Assert.True(point.Latitude > town.Latitude);
        Assert.Equal(town.Longitude, point.Longitude, 9);
    }

    private static Document Read(string text) => Reader.Read(new Report { Id = "test", Text = new SourceText(text) });

    private static IEnumerable<string> Number(IEnumerable<(string Name, string Country)> mentions)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, country) in mentions)
        {
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return count == 1 ? $"{name} | {country}" : $"{name}#{count} | {country}";
        }
    }
}
