using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Makes <c>models/coreference</c>: which earlier mention a mention repeats, learnt from GUM.</summary>
public static class CoreferenceTraining
{
    private const string Train = "ud/gum-train.conllu", Dev = "ud/gum-dev.conllu";
    private const int DefaultRounds = 10;

    // A wrong link, a link where there should be none, and none where there should be one; then how weights are drawn to nought.
    private const float WrongLink = 0.8f, FalseLink = 0.1f, MissedLink = 4f, Draw = 0.0005f;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        var models = new ModelFolder(options.Models);
        var clusters = WordClusters.Load(models);
        var names = NameFinder.Load(models, clusters, KnownWorld.Load(ModelFolder.FindBeside("knowledge")));
        var trainer = new RankTrainer(Draw);
        var cases = CorefCorpus.Read(Path.Combine(options.Data, Train)).SelectMany(corpus => Cases(corpus, names, clusters, trainer)).ToList();
        log.WriteLine($"{cases.Count} mentions, {trainer.Rows} features");
        for (var round = 0; round < (options.Rounds ?? DefaultRounds); round++) log.WriteLine($"round {round + 1}: loss {trainer.Pass(cases):0.0000}");
        using var writer = new ModelWriter();
        trainer.Write(writer);
        var model = writer.Finish();
        using var reader = new ModelReader(model, "coreference");
        var finder = CoreferenceFinder.Read(clusters, reader);
        var dev = CorefCorpus.Read(Path.Combine(options.Data, Dev));
        var result = CorefSuite.Measure(dev, [.. dev.Select(corpus => CorefSuite.Predict(corpus.ToDocument(withTrees: true), [names, finder]))]);
        foreach (var score in result.Scores) log.WriteLine($"{score.Name}: {score.Value:0.0000}");
        new ModelCard
        {
            Name = "coreference",
            Description = "Coreference inside a report: a log-linear ranking of earlier mentions for each mention. Figures of this card are with the corpus's own tags and trees; those of the whole layer come from the suite coref.",
            Labels = [],
            Data = [CardCorpus.Of(options.Data, Train, "CC BY-NC-SA 4.0 and others, by document; see gum-LICENSE.txt")],
            Licence = "that of the project; the corpus is credited above",
            Measures = [.. result.Scores.Select(score => new CardMeasure(score.Name, score.Value, Dev))],
            Command = options.Command(),
            Date = options.Date,
        }.Write(options.Models, model);
    }

    private static IEnumerable<RankCase> Cases(CorefDocument corpus, NameFinder names, WordClusters clusters, RankTrainer trainer)
    {
        var document = corpus.ToDocument(withTrees: true);
        names.Annotate(document);
        var mentions = new MentionFinder(clusters).Find(document);
        var gold = GoldOf(document, corpus, mentions);
        var pairs = new PairFeatures(document, mentions);
        var picker = new MentionCandidates(document, mentions);
        var features = new FeatureSet();
        var candidates = new List<int>();
        for (var i = 0; i < mentions.Length; i++)
        {
            picker.Collect(i, candidates);
            var options = new int[candidates.Count + 1][];
            var right = new bool[options.Length];
            var costs = new float[options.Length];
            for (var c = 0; c < candidates.Count; c++)
            {
                pairs.Pair(i, candidates[c], i - candidates[c], features);
                options[c] = trainer.RowsOf(features.Items);
                right[c] = gold[i] >= 0 && gold[i] == gold[candidates[c]];
            }

            pairs.First(i, features);
            options[^1] = trainer.RowsOf(features.Items);
            var linked = right.Any(one => one);
            right[^1] = !linked;
            for (var c = 0; c < candidates.Count; c++) costs[c] = right[c] ? 0 : linked ? WrongLink : FalseLink;
            costs[^1] = linked ? MissedLink : 0;
            pairs.Remember(i);
            yield return new RankCase(options, right, costs);
        }
    }

    // The corpus's set of each mention, -1 for one that is in none.
    private static int[] GoldOf(Document document, CorefDocument corpus, ImmutableArray<Mention> mentions)
    {
        var sets = new Dictionary<TokenRange, int>();
        for (var set = 0; set < corpus.Clusters.Length; set++)
        {
            foreach (var tokens in corpus.Clusters[set]) sets.TryAdd(tokens, set);
        }

        return [.. mentions.Select(mention => sets.TryGetValue(CorefSuite.WithPossessive(document, mention.Tokens), out var set) ? set : -1)];
    }
}
