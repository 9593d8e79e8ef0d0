namespace Sitrep.Language;

/// <summary>The trained tagger: a linear model whose labels are pairs of a coarse and a fine tag. One instance serves all threads.</summary>
public sealed class TagModel
{
    private readonly LinearModel _linear;
    private readonly Upos[] _upos;
    private readonly Xpos[] _xpos;

    public TagModel(LinearModel linear, Upos[] upos, Xpos[] xpos)
    {
        _linear = linear;
        _upos = upos;
        _xpos = xpos;
    }

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static TagModel Load(ModelFolder models)
    {
        using var reader = new ModelReader(models.Open("tags"), "tags");
        var pairs = reader.Bytes();
        var labels = Enumerable.Range(0, pairs.Length / 2).ToArray();
        return new TagModel(LinearModel.Read(reader), [.. labels.Select(i => (Upos)pairs[2 * i])], [.. labels.Select(i => (Xpos)pairs[(2 * i) + 1])]);
    }

    public Upos Upos(int label) => _upos[label];

    public Xpos Xpos(int label) => _xpos[label];

    /// <summary>Tags a sentence from left to right, each decision seeing the ones before.</summary>
    /// <param name="tags">Receives a label for each token.</param>
    public void Tag(TokenFacts facts, FeatureSet features, Span<byte> tags)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            TagFeatures.Fill(features, facts, tags, i);
            tags[i] = (byte)_linear.Best(features.Items);
        }
    }
}
