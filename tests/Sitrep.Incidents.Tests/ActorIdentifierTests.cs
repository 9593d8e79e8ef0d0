using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

public sealed class ActorIdentifierTests
{
    private static readonly Lazy<(LanguageReader Language, IncidentReader Incidents)> Readers = new(() =>
    {
        var world = KnownWorld.Load(Checkout.PathOf("knowledge"));
        var models = new ModelFolder(Checkout.PathOf("models"));
        return (new LanguageReader(StandardStages.Load(models, world, new LanguageOptions())), IncidentReader.Load(Checkout.PathOf("knowledge"), models, world, new IncidentOptions()));
    });

    [Theory]
    [InlineData("Boko Haram militants killed 12 villagers in Borno on Monday.", "NGA", "REB")]
    [InlineData("Police shot dead a student in Nairobi on Monday.", "KEN", "COP")]
    public void A_perpetrator_has_the_country_and_sector_that_the_register_knows(string text, string country, string code)
    {
        var report = new Report { Id = "r", Text = new SourceText(text), Published = new DateOnly(2021, 11, 9) };
        var incident = Assert.Single(Readers.Value.Incidents.Read(Readers.Value.Language.Read(report)).Incidents);
        var perpetrator = Assert.Single(incident.Perpetrators);
        Assert.Equal((country, code), (perpetrator.Country.Value, perpetrator.Code));
    }

    [Fact]
    public void Unidentified_men_have_no_sector_and_no_country()
    {
        var report = new Report { Id = "r", Text = new SourceText("Unidentified men kidnapped a priest in Port-au-Prince on Monday."), Published = new DateOnly(2021, 11, 9) };
        var incident = Assert.Single(Readers.Value.Incidents.Read(Readers.Value.Language.Read(report)).Incidents);
        Assert.All(incident.Perpetrators, perpetrator => Assert.Equal((ActorKind.Unidentified, null), (perpetrator.Kind, perpetrator.Code)));
    }
}
