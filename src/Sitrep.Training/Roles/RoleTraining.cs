using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Trains <c>models/roles</c> from the MUC-4 training reports, read by the stages as they are now: after a change to a layer it must be run again.</summary>
public static class RoleTraining
{
    private const string TrainFile = "muc4/train.jsonl";
    private const string DevFile = "muc4/dev.jsonl";

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var knowledge = ModelFolder.FindBeside("knowledge");
        var world = KnownWorld.Load(knowledge);
        var language = new LanguageReader(StandardStages.Load(new ModelFolder(options.Models), world, new LanguageOptions()));
        var lexicon = IncidentLexicon.Load(knowledge);
        var train = Read(Path.Combine(options.Data, TrainFile), language, lexicon, world);
        log.WriteLine($"{train.Length} reports read");
        var model = RoleTrainer.Train(train);
        log.WriteLine($"trained, {model.Length / 1024} KiB");

        var reader = new Muc4Reader(RoleModel.Read(model));
        var dev = Read(Path.Combine(options.Data, DevFile), language, lexicon, world);
        var scores = Muc4Suite.ScoresOf("dev", [.. dev.Select(example => (Muc4Suite.Measured(reader.Read(example.Context, example.Entities)), example.Item.Gold!.Value))]);
        foreach (var score in scores) log.WriteLine(FormattableString.Invariant($"{score.Name} {score.Value:F4}"));
        Card(options, scores).Write(options.Models, model);
    }

    private static RoleExample[] Read(string file, LanguageReader language, IncidentLexicon lexicon, KnownWorld world) => InOrder.Map([.. Muc4Corpus.ReadFile(file)], item =>
    {
        var (context, entities) = IncidentReader.Prepare(language.Read(Muc4Suite.ReportOf(item)), lexicon, world);
        return RoleExample.Of(item, context, entities);
    });

    private static ModelCard Card(TrainingOptions options, ImmutableArray<Score> scores) => new()
    {
        Name = "roles",
        Description = "Four logistic regressions over hashed features: types of incident that a report tells, roles of its candidate entities, the types again once the roles are known, and the words in which an entity is best quoted.",
        Labels = [.. RoleModel.Types, .. Enum.GetNames<Muc4Role>()],
        Data = [CardCorpus.Of(options.Data, TrainFile, "MUC-3/4 (NIST), via xinyadu/gtt; public research data")],
        Licence = "Apache-2.0; trained on public research data, of which it contains no text",
        Measures = [.. scores.Where(score => score.Name.EndsWith("F1", StringComparison.Ordinal)).Select(score => new CardMeasure(score.Name, Math.Round(score.Value, 4), DevFile))],
        Command = options.Command(),
        Date = options.Date,
    };
}
