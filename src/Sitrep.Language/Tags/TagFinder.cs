namespace Sitrep.Language;

/// <summary>Gives each token its part of speech.</summary>
public sealed class TagFinder : ILayerStage
{
    private readonly TagModel _model;
    private readonly ScratchPool<Scratch> _pool;

    public TagFinder(TagModel model, WordClusters clusters)
    {
        _model = model;
        _pool = new ScratchPool<Scratch>(() => new Scratch(new TokenFacts(clusters), new FeatureSet()));
    }

    public StageCard Card { get; } = new("tags", [Layer.Tokens, Layer.Sentences], Layer.Tags, "tags", ["ud"]);

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static TagFinder Load(ModelFolder models, WordClusters clusters) => new(TagModel.Load(models), clusters);

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scratch = _pool.Rent();
        var (facts, features) = scratch;
        var upos = new Upos[document.Count];
        var xpos = new Xpos[document.Count];
        Span<byte> labels = stackalloc byte[512];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            var tags = sentence.Length <= labels.Length ? labels[..sentence.Length] : new byte[sentence.Length];
            facts.Read(document, sentence);
            _model.Tag(facts, features, tags);
            for (var i = 0; i < tags.Length; i++)
            {
                upos[sentence.Start + i] = _model.Upos(tags[i]);
                xpos[sentence.Start + i] = _model.Xpos(tags[i]);
            }
        }

        _pool.Return(scratch);
        document.Tags = new TagLayer(upos, xpos);
    }

    private sealed record Scratch(TokenFacts Facts, FeatureSet Features);
}
