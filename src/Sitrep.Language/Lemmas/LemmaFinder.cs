namespace Sitrep.Language;

/// <summary>Gives each token its lemma: by the model, and for the past of strong verbs by a list.</summary>
public sealed class LemmaFinder : ILayerStage
{
    private readonly LemmaModel _model;
    private readonly Dictionary<string, string> _irregular;

    private LemmaFinder(LemmaModel model, Dictionary<string, string> irregular)
    {
        _model = model;
        _irregular = irregular;
    }

    public StageCard Card { get; } = new("lemmas", [Layer.Tokens, Layer.Tags], [Layer.Lemmas], "lemmas", ["ud"]);

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static LemmaFinder Load(ModelFolder models) =>
        new(LemmaModel.Load(models), KnowledgeTable.Rows("lemmas", "irregular-verbs", 2).ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var irregular = _irregular.GetAlternateLookup<ReadOnlySpan<char>>();
        var lemmas = new string[document.Count];
        for (var i = 0; i < lemmas.Length; i++)
        {
            var form = document.Form(i);
            var tag = document.Tags.Upos(i);
            var fine = document.Tags.Xpos(i);

            // The model takes "shot" for the past of "shet", or for a present; a list knows better.
            lemmas[i] = tag == Upos.Verb && fine != Xpos.VerbBase && irregular.TryGetValue(form, out var lemma) ? lemma : _model.Lemma(form, tag, fine);
        }

        document.Lemmas = new LemmaLayer(lemmas);
    }
}
