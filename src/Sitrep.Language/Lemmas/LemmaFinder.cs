namespace Sitrep.Language;

/// <summary>Gives each token its lemma.</summary>
public sealed class LemmaFinder(LemmaModel model) : ILayerStage
{
    public StageCard Card { get; } = new("lemmas", [Layer.Tokens, Layer.Tags], Layer.Lemmas, "lemmas", ["ud"]);

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static LemmaFinder Load(ModelFolder models) => new(LemmaModel.Load(models));

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lemmas = new string[document.Count];
        for (var i = 0; i < lemmas.Length; i++) lemmas[i] = model.Lemma(document.Form(i), document.Tags.Upos(i), document.Tags.Xpos(i));
        document.Lemmas = new LemmaLayer(lemmas);
    }
}
