using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Makes <c>models/names</c>: weights for text as it is written, and weights for text in capitals.</summary>
public static class NamesTraining
{
    private const int DefaultRounds = 16;
    private const float Draw = 0.0005f, Drop = 0.5f;

    private static readonly (string Path, string Licence, Func<string, NameKind?>? Kinds, int Cut)[] Corpora =
    [
        ("conll2003/eng.train", "Reuters text, CoNLL-2003 shared task", null, int.MaxValue),
        ("wikigold/wikigold.conll.txt", "CC BY 4.0", null, 20),
    ];

    public static void Run(TrainingOptions options, TextWriter log)
    {
        var clusters = WordClusters.Load(new ModelFolder(options.Models));
        var world = KnownWorld.Load(ModelFolder.FindBeside("knowledge"));
        var documents = Corpora.SelectMany(corpus => NameCorpus.Read(Path.Combine(options.Data, corpus.Path), corpus.Kinds, corpus.Cut)).ToList();
        var dev = NameCorpus.Read(Path.Combine(options.Data, "conll2003/eng.testa"));
        log.WriteLine($"{documents.Count} documents to learn from");
        using var writer = new ModelWriter();
        Train(documents, clusters, world, inCapitals: false, options.Rounds ?? DefaultRounds, writer, log);
        Train(documents, clusters, world, inCapitals: true, options.Rounds ?? DefaultRounds, writer, log);
        var model = writer.Finish();
        using var reader = new ModelReader(model, "names");
        var finder = NameFinder.Read(clusters, world, reader);
        var card = new ModelCard
        {
            Name = "names",
            Description = "Names of people, organisations, places and others: a linear-chain conditional random field for text as written and another for text in capitals.",
            Labels = ["PER", "ORG", "LOC", "MISC"],
            Data = [.. Corpora.Select(corpus => CardCorpus.Of(options.Data, corpus.Path, corpus.Licence))],
            Licence = "that of the project; the corpora are credited above",
            Measures =
            [
                new CardMeasure("entity F1", F1(dev, finder, inCapitals: false), "conll2003/eng.testa"),
                new CardMeasure("entity F1 in capitals", F1(dev, finder, inCapitals: true), "conll2003/eng.testa"),
            ],
            Command = options.Command(),
            Date = options.Date,
        };
        foreach (var measure in card.Measures) log.WriteLine($"{measure.Name}: {measure.Value:0.0000}");
        card.Write(options.Models, model);
    }

    private static double F1(ImmutableArray<NameDocument> documents, NameFinder finder, bool inCapitals) =>
        Conll2003Suite.Measure(documents, [.. documents.Select(document => Conll2003Suite.Predict(document, finder, inCapitals))], null).F1;

    private static void Train(List<NameDocument> documents, WordClusters clusters, KnownWorld world, bool inCapitals, int rounds, ModelWriter writer, TextWriter log)
    {
        var trainer = new ChainTrainer(Draw, Drop);
        var sentences = documents.SelectMany(document => Sentences(document, clusters, world, inCapitals, trainer)).ToList();
        log.WriteLine($"{sentences.Count} sentences, {trainer.Rows} features");
        for (var round = 0; round < rounds; round++) log.WriteLine($"round {round + 1}: loss {trainer.Pass(sentences):0.0000}");
        trainer.Write(writer);
    }

    private static IEnumerable<ChainSentence> Sentences(NameDocument corpus, WordClusters clusters, KnownWorld world, bool inCapitals, ChainTrainer trainer)
    {
        var document = corpus.ToDocument(inCapitals);
        var columns = new NameColumns(document, clusters, world);
        var features = new FeatureSet();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var range = columns.Sentence(s);
            var capitals = NameFeatures.IsInCapitals(columns, range);
            var rows = new int[range.Length][];
            for (var i = 0; i < range.Length; i++)
            {
                NameFeatures.Collect(columns, range.Start + i, range, capitals, features);
                rows[i] = new int[features.Items.Length];
                for (var f = 0; f < rows[i].Length; f++) rows[i][f] = trainer.RowOf(features.Items[f]);
            }

            var labels = new byte[range.Length];
            NameLabels.Encode(corpus.Sentences[s].Names, labels);
            yield return new ChainSentence(rows, labels);
        }
    }
}
