namespace Sitrep.Language;

/// <summary>Gives each token its part of speech and draws a dependency tree over each sentence, all of a report in one pass of the net.</summary>
public sealed class SyntaxFinder : ILayerStage
{
    // Scores of arcs grow with the square of a sentence: a longer one is read in parts, and the later parts hang from the first.
    private const int LongestPart = 250;

    private readonly SyntaxModel _model;
    private readonly ScratchPool<Scratch> _pool;

    public SyntaxFinder(SyntaxModel model, WordClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _pool = new ScratchPool<Scratch>(() => new Scratch(new TokenFacts(clusters), new SyntaxInput(model.Net.Shape.WordRows, model.Net.Shape.PartRows), new SyntaxRun()));
    }

    public StageCard Card { get; } = new("syntax", [Layer.Tokens, Layer.Sentences], [Layer.Tags, Layer.Trees], "syntax", ["ud"]);

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static SyntaxFinder Load(ModelFolder models, WordClusters clusters) => new(SyntaxModel.Load(models), clusters);

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scratch = _pool.Rent();
        var (facts, input, run) = scratch;
        var upos = new Upos[document.Count];
        var xpos = new Xpos[document.Count];
        var heads = new int[document.Count];
        var relations = new Deprel[document.Count];
        input.Clear();
        var done = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            facts.Read(document, sentence);
            for (var start = 0; start < facts.Count; start += LongestPart) input.Add(facts, start, Math.Min(facts.Count, start + LongestPart));
            if (input.Count < MostTokens && s + 1 < document.Sentences.Count) continue;
            _model.Net.Read(input, run);
            Take(run, input.Count, done, upos, xpos, heads, relations);
            done += input.Count;
            input.Clear();
        }

        for (var s = 0; s < document.Sentences.Count; s++)
        {
            if (document.Sentences[s].Length > LongestPart) HangParts(document.Sentences[s], heads, relations);
        }

        _pool.Return(scratch);
        document.Tags = new TagLayer(upos, xpos);
        document.Trees = new TreeLayer(heads, relations);
    }

    // A report of usual length is one product of matrices; a very long one is read in pieces, so that memory stays small.
    private const int MostTokens = 2000;

    private void Take(SyntaxRun run, int count, int at, Upos[] upos, Xpos[] xpos, int[] heads, Deprel[] relations)
    {
        for (var i = 0; i < count; i++)
        {
            (upos[at + i], xpos[at + i]) = _model.Tags[run.Tags[i]];
            heads[at + i] = run.Heads[i] < 0 ? -1 : at + run.Heads[i];
            relations[at + i] = run.Heads[i] < 0 ? Deprel.Root : NotRoot((Deprel)run.Relations[i]);
        }
    }

    private static Deprel NotRoot(Deprel relation) => relation == Deprel.Root ? Deprel.Parataxis : relation;

    private static void HangParts(TokenRange sentence, int[] heads, Deprel[] relations)
    {
        var root = -1;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (heads[i] >= 0) continue;
            if (root >= 0) (heads[i], relations[i]) = (root, Deprel.Parataxis);
            else root = i;
        }
    }

    private sealed record Scratch(TokenFacts Facts, SyntaxInput Input, SyntaxRun Run);
}
