using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>
/// Finds names of people, organisations, places and others: a linear-chain model over words, their clusters and shapes, and over
/// the same word's other places in the document. Text in capitals has weights of its own.
/// </summary>
public sealed class NameFinder : ILayerStage
{
    private readonly WordClusters _clusters;
    private readonly KnownWorld _world;
    private readonly NameModel _cased;
    private readonly NameModel _capitals;

    private NameFinder(WordClusters clusters, KnownWorld world, NameModel cased, NameModel capitals)
    {
        _clusters = clusters;
        _world = world;
        _cased = cased;
        _capitals = capitals;
    }

    public StageCard Card { get; } = new("names", [Layer.Tokens, Layer.Sentences], [Layer.Names], "names", ["conll2003"]);

    /// <exception cref="ModelException">A model is missing or is not the one on its card.</exception>
    public static NameFinder Load(ModelFolder models, WordClusters clusters, KnownWorld world)
    {
        using var reader = new ModelReader(models.Open("names"), "names");
        return Read(clusters, world, reader);
    }

    /// <summary>Reads the two sets of weights, as training writes them.</summary>
    public static NameFinder Read(WordClusters clusters, KnownWorld world, ModelReader reader) => new(clusters, world, NameModel.Read(reader), NameModel.Read(reader));

    public void Annotate(Document document)
    {
        var columns = new NameColumns(document, _clusters, _world);
        var model = columns.InCapitals ? _capitals : _cased;
        var features = new FeatureSet();
        var scratch = new NameModel.Scratch();
        var labels = Array.Empty<byte>();
        var found = ImmutableArray.CreateBuilder<NameMention>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = columns.Sentence(s);
            if (labels.Length < sentence.Length) labels = new byte[2 * sentence.Length];
            model.Label(columns, sentence, features, scratch, labels);
            NameLabels.Decode(labels.AsSpan(0, sentence.Length), sentence.Start, found);
        }

        document.Names = new NameLayer([.. found.Select(name => name with { Tokens = columns.TokensOf(name.Tokens) })]);
    }
}
