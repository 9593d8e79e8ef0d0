using System.Globalization;
using Sitrep.TestKit;

namespace Sitrep.World.Tests;

public sealed class ActorRegisterTests
{
    private static readonly KnownWorld World = KnownWorld.Load(Checkout.PathOf("knowledge"));

    public static TheoryData<Case> Cases => new(CaseFile.ReadRoom("world/actors"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolves_as_the_case_says(Case @case)
    {
        var day = @case.Settings.TryGetValue("day", out var cell) ? DateOnly.Parse(cell, CultureInfo.InvariantCulture) : (DateOnly?)null;
        foreach (var row in @case.Expected)
        {
            var actor = World.Actors.Resolve(row[0], day: day);
            Assert.Equal($"{row[0]}: {row[1]} {row[2]}", $"{row[0]}: {actor.Country} {actor.Sector}");
        }
    }

    [Fact]
    public void Soldiers_without_a_country_are_of_the_country_of_the_report() =>
        Assert.Equal("COL", World.Actors.Resolve("soldiers", new CountryCode("COL")).Country.Value);

    [Theory]
    [InlineData("Iraqi", "IRQ")]
    [InlineData("Salvadorans", "SLV")]
    [InlineData("Nigerien", "NER")]
    [InlineData("Burmese", "MMR")]
    public void A_people_tells_its_country(string people, string country) => Assert.Equal(country, World.Countries.FindPeople(people)?.Value);
}
