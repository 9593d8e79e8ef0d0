using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Cli;

/// <summary>The only place where the parts are put together. Parts are opened at first use, so that <c>--help</c> stays instant.</summary>
internal sealed class Workbench
{
    private readonly Lazy<KnownWorld> _world = new(() => KnownWorld.Load(ModelFolder.FindBeside("knowledge")));
    private readonly Lazy<LanguageReader> _language;
    private readonly Lazy<IncidentReader> _incidents;

    public Workbench()
    {
        _language = new(() => new LanguageReader(StandardStages.Load(ModelFolder.Find(), _world.Value, new LanguageOptions())));
        _incidents = new(() => IncidentReader.Load(ModelFolder.FindBeside("knowledge"), ModelFolder.Find(), _world.Value, new IncidentOptions()));
    }

    public KnownWorld World => _world.Value;

    public LanguageReader Language => _language.Value;

    public IncidentReader Incidents => _incidents.Value;

    public CountryTable Countries => new(World.Countries.All, World.AcledCountries);

    public ImmutableArray<IExport> Exports => AllExports.Make(Countries);

    public Readers Readers => new(World, Language, Incidents);

    /// <summary>Opens what reading needs, here and now: a missing model is told once, not by every worker.</summary>
    /// <exception cref="ModelException">A model or a knowledge file is missing.</exception>
    public void Open() => _ = (Language, Incidents);

    /// <summary>Report → Reading.</summary>
    public Reading Read(Report report) => Incidents.Read(Language.Read(report));
}
