using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

/// <summary>The readers as the command line puts them together, opened once for all tests.</summary>
public static class Pipeline
{
    private static readonly Lazy<(LanguageReader Language, IncidentReader Incidents)> Readers = new(Open);

    public static IncidentLexicon Lexicon { get; } = IncidentLexicon.Load(Checkout.PathOf("knowledge"));

    public static IncidentReader Incidents => Readers.Value.Incidents;

    public static Document Document(string text, DateOnly? published = null) =>
        Readers.Value.Language.Read(new Report { Id = "case", Text = new SourceText(text), Published = published });

    public static Reading Read(Report report) => Readers.Value.Incidents.Read(Readers.Value.Language.Read(report));

    public static Reading Read(string text, DateOnly? published) => Readers.Value.Incidents.Read(Document(text, published));

    private static (LanguageReader Language, IncidentReader Incidents) Open()
    {
        var knowledge = Checkout.PathOf("knowledge");
        var models = new ModelFolder(Checkout.PathOf("models"));
        var world = KnownWorld.Load(knowledge);
        return (new LanguageReader(StandardStages.Load(models, world, new LanguageOptions())), IncidentReader.Load(knowledge, models, world, new IncidentOptions()));
    }
}
