using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains <c>models/tags</c>.</summary>
public static class TagsTraining
{
    private const int MinCount = 3, MinUpdates = 2, Rounds = 6;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        var clusters = Language.WordClusters.Load(new ModelFolder(options.Models));
        var samples = Treebank.Train(options.Data);
        var labels = Labels(samples);
        var trainer = Train(samples, labels, clusters, options.Rounds ?? Rounds, log);
        var measures = Measure(options, ToModel(trainer, labels), clusters).ToArray();
        foreach (var measure in measures) log.WriteLine($"{measure.Name} {measure.Value:0.0000} {measure.On}");

        using var writer = new ModelWriter();
        writer.Bytes([.. labels.SelectMany(pair => new[] { (byte)pair.Upos, (byte)pair.Xpos })]);
        trainer.Write(writer, MinUpdates);
        new ModelCard
        {
            Name = "tags",
            Description = "Parts of speech: averaged perceptron over hashed features of the word, its neighbours and the two tags before.",
            Labels = [.. labels.Select(pair => $"{TagNames.NameOf(pair.Upos)}/{pair.Xpos}")],
            Data = Treebank.Corpora(options.Data),
            Licence = "CC BY-SA 4.0",
            Measures = measures,
            Command = options.Command(),
            Date = options.Date,
        }.Write(options.Models, writer.Finish());
    }

    public static (Upos Upos, Xpos Xpos)[] Labels(IEnumerable<TreeSample> samples) =>
        [.. samples.SelectMany(sample => sample.Upos.Zip(sample.Xpos)).CountBy(pair => pair).Where(pair => pair.Value >= 20).Select(pair => pair.Key).Order()];

    public static TagModel ToModel(PerceptronTrainer trainer, (Upos Upos, Xpos Xpos)[] labels) =>
        new(trainer.ToModel(MinUpdates), [.. labels.Select(pair => pair.Upos)], [.. labels.Select(pair => pair.Xpos)]);

    public static PerceptronTrainer Train(List<TreeSample> samples, (Upos Upos, Xpos Xpos)[] labels, Language.WordClusters clusters, int rounds, TextWriter log)
    {
        var trainer = new PerceptronTrainer(labels.Length, MinCount);
        var facts = new TokenFacts(clusters);
        var features = new FeatureSet();
        var scores = new float[labels.Length];
        var tags = new byte[1024];
        for (var round = 0; round < rounds; round++)
        {
            int wrong = 0, all = 0;
            foreach (var index in Treebank.Order(samples.Count, round))
            {
                var sample = samples[index];
                sample.Read(facts);
                for (var i = 0; i < sample.Count; i++)
                {
                    TagFeatures.Fill(features, facts, tags, i);
                    var right = Array.IndexOf(labels, (sample.Upos[i], sample.Xpos[i]));
                    if (right < 0) right = Array.FindIndex(labels, pair => pair.Upos == sample.Upos[i]);
                    if (round == 0) trainer.Meet(features.Items);
                    if (trainer.Learn(features.Items, right, scores)) wrong++;
                    tags[i] = (byte)Best(scores);
                    all++;
                }
            }

            log.WriteLine($"round {round + 1}: {(double)wrong / all:0.0000} wrong");
        }

        return trainer;
    }

    private static int Best(float[] scores) => Array.IndexOf(scores, scores.Max());

    private static IEnumerable<CardMeasure> Measure(TrainingOptions options, TagModel model, Language.WordClusters clusters)
    {
        foreach (var treebank in new[] { "ewt", "gum" })
        {
            foreach (var capitals in new[] { false, true })
            {
                var right = Right(Treebank.Dev(options.Data, treebank, capitals), model, clusters);
                yield return new CardMeasure(capitals ? "UPOS, in capitals" : "UPOS", right, $"ud/{treebank}-dev.conllu, gold tokens");
            }
        }
    }

    private static double Right(List<TreeSample> samples, TagModel model, Language.WordClusters clusters)
    {
        var facts = new TokenFacts(clusters);
        var features = new FeatureSet();
        var tags = new byte[1024];
        int right = 0, all = 0;
        foreach (var sample in samples)
        {
            sample.Read(facts);
            model.Tag(facts, features, tags);
            for (var i = 0; i < sample.Count; i++) right += model.Upos(tags[i]) == sample.Upos[i] ? 1 : 0;
            all += sample.Count;
        }

        return (double)right / all;
    }
}
