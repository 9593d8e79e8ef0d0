using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Makes <c>models/types</c> from notes of SATP, PLOVER stories and PLOVER sentences. The stories and sentences have no dev part, so the card's
/// figures are cross-validated; with <c>--cross-validate N</c> it only prints them, in N parts.
/// </summary>
public static class TypesTraining
{
    private const int Folds = 5;

    private static readonly (string File, string Licence)[] Sources =
    [
        (TypeCorpora.Satp, "texts of the South Asia Terrorism Portal, via eventdata/ConfliBERT; no licence stated"),
        (TypeCorpora.Stories + "/" + StoryCorpus.FileName, "ahalterman/NGEC"),
        (TypeCorpora.Relations + "/PLV_train.jsonl", "snowood1/Zero-Shot-PLOVER; no licence stated"),
    ];

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var corpora = new TypeCorpora(options);
        var (_, notes) = corpora.Notes(TypeCorpora.Satp);
        var (devNotes, dev) = corpora.Notes(TypeCorpora.SatpDev);
        var (stories, modes) = corpora.ReadStories();
        var (sentences, relations) = corpora.ReadRelations();
        log.WriteLine($"{notes.Length} notes, {stories.Count} stories, {relations.Length} sentences read");
        var types = modes.Select(example => example with { Types = [example.Types[0][..example.Types[0].IndexOf('/', StringComparison.Ordinal)]] }).ToArray();
        TypeTask[] tasks =
        [
            TypeTask.Of("plover", true, types, labels => new TypeTrainer(labels, exclusive: true)),
            TypeTask.Of("modes", true, modes, labels => new TypeTrainer(labels, exclusive: true) { MinCount = 3 }),
            TypeTask.Of("roots", true, relations, labels => new TypeTrainer(labels, exclusive: true) { Decay = 3e-3f }),
            TypeTask.Of("satp", false, notes, labels => new TypeTrainer(labels, exclusive: false) { MinCount = 3 }),
        ];
        var folds = options.CrossValidate ?? Folds;
        var scores = new List<CardMeasure>();
        Add(PloverSuite.Measure(stories, Judged(tasks[0], tasks[1], folds)), "accuracy", $"{TypeCorpora.Stories}, {folds} parts by headline");
        var roots = tasks[2].CrossValidate(folds);
        Add(PloverSentencesSuite.Measure(sentences, [.. roots.Select(chances => tasks[2].Types[TypeModel.BestOf(chances)])]), "macro F1", $"{TypeCorpora.Relations}, {folds} parts");
        var satp = tasks[3].Model(notes);
        Add(SatpSuite.Measure("dev", devNotes, [.. dev.Select(example => TypeReader.Several(satp, TypeTask.Chances(satp, example)))]), "dev macro F1", TypeCorpora.SatpDev);
        if (options.CrossValidate is not null) return;

        using var writer = new ModelWriter();
        foreach (var task in tasks) task.Train(writer);
        Card(options, tasks, scores).Write(options.Models, writer.Finish());

        void Add(ImmutableArray<Score> measured, string chief, string on)
        {
            foreach (var score in measured) log.WriteLine(FormattableString.Invariant($"{score.Name}: {score.Value:0.0000} on {on}"));
            scores.Add(new CardMeasure(chief, Math.Round(measured.First(score => score.Name == chief).Value, 4), on));
        }
    }

    // The mode by its own model, among those of the type that the other one gave.
    private static ImmutableArray<(string Type, string Mode)> Judged(TypeTask types, TypeTask modes, int folds)
    {
        var byType = types.CrossValidate(folds);
        var byMode = modes.CrossValidate(folds);
        return [.. byType.Select((chances, i) =>
        {
            var type = types.Types[TypeModel.BestOf(chances)];
            return (type, TypeReader.ModeOf(type, [.. modes.Types], byMode[i]) ?? "");
        })];
    }

    private static ModelCard Card(TrainingOptions options, TypeTask[] tasks, List<CardMeasure> measures) => new()
    {
        Name = "types",
        Description = "Types of events by codebook, of a stretch of text: PLOVER types of stories and their modes, PLOVER roots of what one does to another in a sentence, classes of SATP. "
            + "Multinomial logistic regressions over hashed words, pairs of words, word clusters, triggers and cues.",
        Labels = [.. tasks.SelectMany(task => task.Types.Select(type => $"{task.Name}: {type}"))],
        Data = [.. Sources.Select(source => CardCorpus.Of(options.Data, source.File, source.Licence))],
        Licence = "that of the project; the corpora are credited above, and none of their text is in the model",
        Measures = [.. measures],
        Command = options.Command(),
        Date = options.Date,
    };
}
