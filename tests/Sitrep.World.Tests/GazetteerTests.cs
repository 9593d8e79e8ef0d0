using CsCheck;
using Sitrep.TestKit;

namespace Sitrep.World.Tests;

public sealed class GazetteerTests
{
    private static readonly KnownWorld World = KnownWorld.Load(Checkout.PathOf("knowledge"));

    [Theory]
    [InlineData("Baghdad", "IRQ")]
    [InlineData("AL-QA'IM", "IRQ")]
    [InlineData("San Salvador", "SLV")]
    [InlineData("Hodeidah", "YEM")]
    [InlineData("Green Zone", "IRQ")]
    [InlineData("Donbas", "UKR")]
    [InlineData("UK", "GBR")]
    public void A_name_finds_a_place_in_its_country(string name, string country)
    {
        var candidates = World.Gazetteer.Find(name);
        Assert.Contains(Enumerable.Range(0, candidates.Count), i => candidates[i].Country.Value == country);
    }

    [Fact]
    public void The_longest_name_is_taken_and_none_goes_over_a_comma()
    {
        Assert.Equal("New York City".Length, World.Gazetteer.LongestAt("New York City officials", out _));
        Assert.Equal("Mosul".Length, World.Gazetteer.LongestAt("Mosul, Iraq", out _));
        Assert.Equal("Iraq".Length, World.Gazetteer.LongestAt("Iraq's army", out _));
        Assert.Equal(0, World.Gazetteer.LongestAt("qwertyuiop asdf", out var none));
        Assert.Equal(0, none.Count);
    }

    [Theory]
    [InlineData("Bogotá")]
    [InlineData("São Paulo")]
    [InlineData("Deir ez-Zor")]
    [InlineData("N'Djamena")]
    public void Case_hyphens_and_apostrophes_do_not_matter(string name)
    {
        var count = World.Gazetteer.Find(name).Count;
        Assert.True(count > 0);
        Assert.Equal(count, World.Gazetteer.Find(name.ToUpperInvariant()).Count);
        Assert.Equal(count, World.Gazetteer.Find(name.Replace('-', ' ').Replace("'", "", StringComparison.Ordinal)).Count);
    }

    [Fact]
    public void Any_text_can_be_searched() =>
        Gen.String.Sample(text =>
        {
            Assert.InRange(World.Gazetteer.LongestAt(text, out _), 0, text.Length);
            Assert.True(World.Gazetteer.Find(text).Count >= 0);
        });

    [Fact]
    public void A_miss_allocates_nothing()
    {
        var text = "qwertyuiop zxcvbnm asdfgh".ToCharArray();
        World.Gazetteer.LongestAt(text, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) World.Gazetteer.LongestAt(text, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Every_place_has_an_id_that_finds_it()
    {
        for (var i = 0; i < World.Gazetteer.Count; i += 97)
        {
            var place = World.Gazetteer[i];
            Assert.Equal(i, World.Gazetteer.IndexOf(place.Id));
        }
    }

    [Fact]
    public void A_world_of_another_version_is_refused_with_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-world-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "world.bin"), new string('x', 4096));
            var refused = Assert.Throws<KnowledgeException>(() => KnownWorld.Load(folder.FullName));
            Assert.Contains("Sitrep.WorldBuilder", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
