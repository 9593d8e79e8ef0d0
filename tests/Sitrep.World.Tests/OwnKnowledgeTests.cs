using Sitrep.TestKit;

namespace Sitrep.World.Tests;

/// <summary>What users add in <c>own/</c> folders beside the lists.</summary>
public sealed class OwnKnowledgeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-knowledge-");

    public OwnKnowledgeTests()
    {
        var knowledge = Checkout.PathOf("knowledge");
        File.Copy(Path.Combine(knowledge, "world.bin"), Path.Combine(_folder.FullName, "world.bin"));
        foreach (var list in Directory.EnumerateFiles(knowledge, "*.tsv", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(knowledge, file)))
        {
            if (list.Split(Path.DirectorySeparatorChar).Contains("own")) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.FullName, list))!);
            File.Copy(Path.Combine(knowledge, list), Path.Combine(_folder.FullName, list));
        }
    }

    [Fact]
    public void Actors_and_governments_of_ones_own_are_known()
    {
        Own("actors", "organizations-north", "Brigade of the Two Rivers\tIRQ\tREB\t2019\t\tTwo Rivers Brigade");
        Own("actors", "governments", "CHE\t2019-01-01\tMaurer");
        var world = KnownWorld.Load(_folder.FullName);
        var actor = world.Actors.Resolve("Two Rivers Brigade", day: new DateOnly(2021, 3, 1));
        Assert.Equal(("IRQ", "REB"), (actor.Country.Value, actor.Sector.Value));
        Assert.Equal("Military Forces of Switzerland (2019-)", world.AcledCountries.ForcesOf("Military Forces", new CountryCode("CHE"), new DateOnly(2021, 3, 1)));
    }

    [Fact]
    public void Places_of_ones_own_are_found_with_their_other_names()
    {
        Own("places", "entries", "own:qara-tepe-camp\tQara Tepe camp\tSite\tIRQ\t\t34.4\t44.9\tOld Qara Tepe");
        var places = KnownWorld.Load(_folder.FullName).Gazetteer;
        Assert.Equal("own:qara-tepe-camp", places[places.Find("Old Qara Tepe")[0].Index].Id);
    }

    [Theory]
    [InlineData("actors", "people", "Somebody\tIraq\tGOV\t\t2019", "'Iraq' is no country's code")]
    [InlineData("actors", "governments", "IRQ\tlast May", "'last May' is no day")]
    [InlineData("places", "entries", "sitrep:mine\tMine\tSite\tIRQ\t\t34.4\t44.9", "does not begin with 'own:'")]
    public void A_broken_line_is_refused_with_file_line_and_reason(string subject, string list, string line, string reason)
    {
        Own(subject, list, "# mine\n" + line);
        var refusal = Assert.Throws<KnowledgeException>(() => KnownWorld.Load(_folder.FullName));
        Assert.Contains(Path.Combine("own", list + ".tsv") + ", line 2: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Own(string subject, string list, string lines)
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder.FullName, subject, "own"));
        File.WriteAllText(Path.Combine(own.FullName, list + ".tsv"), lines + "\n");
    }
}
