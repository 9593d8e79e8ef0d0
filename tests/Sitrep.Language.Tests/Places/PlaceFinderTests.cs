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
