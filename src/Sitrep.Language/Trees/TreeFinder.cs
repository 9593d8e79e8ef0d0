namespace Sitrep.Language;

/// <summary>Draws a dependency tree over each sentence.</summary>
public sealed class TreeFinder : ILayerStage
{
    private readonly TreeModel _model;
    private readonly ScratchPool<Scratch> _pool;

    public TreeFinder(TreeModel model, WordClusters clusters)
    {
        _model = model;
        _pool = new ScratchPool<Scratch>(() => new Scratch(new TreeFeatures(new TokenFacts(clusters)), new FeatureSet(), new TreeState()));
    }

    public StageCard Card { get; } = new("trees", [Layer.Tokens, Layer.Sentences, Layer.Tags], Layer.Trees, "trees", ["ud"]);

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static TreeFinder Load(ModelFolder models, WordClusters clusters) => new(TreeModel.Load(models), clusters);

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scratch = _pool.Rent();
        var heads = new int[document.Count];
        var relations = new Deprel[document.Count];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            scratch.Features.Facts.Read(document, sentence);
            scratch.Features.SetTags(document.Tags.UposOf(sentence), document.Tags.XposOf(sentence));
            _model.Parse(scratch.Features, scratch.Set, scratch.State);
            for (var i = 0; i < sentence.Length; i++)
            {
                var head = scratch.State.Head(i);
                heads[sentence.Start + i] = head == sentence.Length ? -1 : sentence.Start + head;
                relations[sentence.Start + i] = scratch.State.Relation(i);
            }
        }

        _pool.Return(scratch);
        document.Trees = new TreeLayer(heads, relations);
    }

    private sealed record Scratch(TreeFeatures Features, FeatureSet Set, TreeState State);
}
