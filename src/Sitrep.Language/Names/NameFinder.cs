using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Finds names of people, organisations, places and others: a linear-chain model over words, their clusters and shapes, and over
/// the same word's other places in the document. Text in capitals has weights of its own.
/// </summary>
public sealed class NameFinder : ILayerStage
{
    private readonly WordClusters _clusters;
    private readonly NameModel _cased;
    private readonly NameModel _capitals;

    private NameFinder(WordClusters clusters, NameModel cased, NameModel capitals)
    {
        _clusters = clusters;
        _cased = cased;
        _capitals = capitals;
    }

    public StageCard Card { get; } = new("names", [Layer.Tokens, Layer.Sentences], Layer.Names, "names", ["conll2003"]);

    /// <exception cref="ModelException">A model is missing or is not the one on its card.</exception>
    public static NameFinder Load(ModelFolder models)
    {
        using var reader = new ModelReader(models.Open("names"), "names");
        return Read(WordClusters.Load(models), reader);
    }

    /// <summary>Reads the two sets of weights, as training writes them.</summary>
    public static NameFinder Read(WordClusters clusters, ModelReader reader) => new(clusters, NameModel.Read(reader), NameModel.Read(reader));

    public void Annotate(Document document)
    {
        var columns = new NameColumns(document, _clusters);
        var model = columns.InCapitals ? _capitals : _cased;
        var features = new FeatureSet();
        var scratch = new NameModel.Scratch();
        var labels = Array.Empty<byte>();
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            if (labels.Length < sentence.Length) labels = new byte[2 * sentence.Length];
            model.Label(columns, sentence, features, scratch, labels);
            NameLabels.Decode(labels.AsSpan(0, sentence.Length), sentence.Start, names);
        }

        document.Names = new NameLayer(names.ToImmutable());
    }
}
