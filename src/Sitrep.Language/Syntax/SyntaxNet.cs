using System.Numerics.Tensors;

namespace Sitrep.Language;

/// <summary>
/// The trained net that tags and parses: word vectors and learnt tables, recurrent layers over the sentence in both directions, and on top a tag for each
/// token, a score for each arc (biaffine; Dozat and Manning 2017) and a name for each arc of the tree. Frozen; one instance serves all threads.
/// </summary>
public sealed class SyntaxNet
{
    private readonly SyntaxVectors _vectors;
    private readonly SyntaxWeights _weights;
    private readonly QuantisedMatrix _in, _tags, _dependent, _head, _arcs, _nameDependent, _nameHead, _relations;
    private readonly QuantisedMatrix[] _layers;

    public SyntaxNet(SyntaxVectors vectors, SyntaxWeights weights)
    {
        _vectors = vectors;
        _weights = weights;
        _in = Pack(weights.In);
        _layers = [.. weights.Layers.Select(Pack)];
        _tags = Pack(weights.Tags);
        _dependent = Pack(weights.Dependent);
        _head = Pack(weights.Head);
        _arcs = Pack(weights.Arcs);
        _nameDependent = Pack(weights.NameDependent);
        _nameHead = Pack(weights.NameHead);
        _relations = Pack(weights.Relations);
    }

    public SyntaxShape Shape => _weights.Shape;

    /// <summary>Reads all sentences of the input at once; the results lie in the run.</summary>
    public void Read(SyntaxInput input, SyntaxRun run)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(run);
        var shape = _weights.Shape;
        run.Begin(input, shape);
        var tokens = input.Count;
        var layer = run.Layer.AsSpan(0, tokens * shape.Width);
        var next = run.Next.AsSpan(0, tokens * shape.Width);
        var gates = run.Gates.AsSpan(0, tokens * 6 * shape.State);
        Begin(input, run, layer, gates);
        for (var l = 0; l < shape.Layers; l++)
        {
            if (l > 0) Open(run, l, layer, gates);
            foreach (var sentence in input.Sentences) Recurrence.Run(gates, shape.State, sentence, next);
            Recurrence.Squash(next, next);
            Recurrence.Mix(gates, next, layer, shape.State, layer);
        }

        Decide(input, run, layer);
    }

    /// <summary>Sets one token's input: its vector, its word rows added up, its part rows added up.</summary>
    public static void EmbedToken(SyntaxWeights weights, SyntaxVectors vectors, SyntaxInput input, int token, Span<float> into)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(input);
        var shape = weights.Shape;
        vectors.TryGet(input.Form(token), into[..shape.Vector]);
        var words = into.Slice(shape.Vector, shape.Row);
        words.Clear();
        for (var k = 0; k < SyntaxInput.WordsPerToken; k++) TensorPrimitives.Add(words, weights.Words.Values.AsSpan(input.Word(token, k) * shape.Row, shape.Row), words);
        var parts = into.Slice(shape.Vector + shape.Row, shape.Row);
        parts.Clear();
        for (var k = 0; k < SyntaxInput.PartsPerToken; k++) TensorPrimitives.Add(parts, weights.Parts.Values.AsSpan(input.PartOf(token, k) * shape.Row, shape.Row), parts);
    }

    private static QuantisedMatrix Pack(Weights weights) => new(weights.Values, weights.Rows, weights.Columns);

    // The input of the first layer and its gates, made for the tokens that are new and copied for all.
    private void Begin(SyntaxInput input, SyntaxRun run, Span<float> layer, Span<float> gates)
    {
        var (shape, surfaces) = (_weights.Shape, run.Surfaces);
        surfaces.Begin(input.Count);
        for (var token = 0; token < input.Count; token++)
        {
            var claimed = surfaces.Claimed;
            run.Awaited[token] = -1;
            if (surfaces.Find(input.Key(token), out var row)) Copy(token, row, layer, gates);
            else run.Awaited[token] = row;
            if (surfaces.Claimed > claimed) EmbedToken(_weights, _vectors, input, token, run.Input.AsSpan(claimed * shape.Input, shape.Input));
        }

        run.Product.Multiply(run.Input, surfaces.Claimed, _in, _weights.InBias.Values, surfaces.ClaimedLayer);
        Recurrence.Squash(surfaces.ClaimedLayer, surfaces.ClaimedLayer);
        Open(run, 0, surfaces.ClaimedLayer, surfaces.ClaimedGates);
        for (var token = 0; token < input.Count; token++)
        {
            if (run.Awaited[token] >= 0) Copy(token, run.Awaited[token], layer, gates);
        }

        void Copy(int token, int row, Span<float> layer, Span<float> gates) =>
            surfaces.CopyTo(row, layer.Slice(token * shape.Width, shape.Width), gates.Slice(token * 6 * shape.State, 6 * shape.State));
    }

    private void Open(SyntaxRun run, int l, ReadOnlySpan<float> layer, Span<float> gates)
    {
        var shape = _weights.Shape;
        run.Product.Multiply(layer, layer.Length / shape.Width, _layers[l], _weights.LayerBiases[l].Values, gates);
        Recurrence.Open(gates, shape.State);
    }

    private void Decide(SyntaxInput input, SyntaxRun run, ReadOnlySpan<float> layer)
    {
        var (shape, tokens) = (_weights.Shape, input.Count);
        run.Product.Multiply(layer, tokens, _tags, _weights.TagBias.Values, run.TagScores);
        for (var i = 0; i < tokens; i++) run.Tags[i] = TensorPrimitives.IndexOfMax(run.TagScores.AsSpan(i * shape.Tags, shape.Tags));

        run.Product.Multiply(layer, tokens, _dependent, _weights.DependentBias.Values, run.Dependents);
        run.Product.Multiply(layer, tokens, _head, _weights.HeadBias.Values, run.HeadsOf);
        Rectify(run.Dependents.AsSpan(0, tokens * shape.Arc));
        Rectify(run.HeadsOf.AsSpan(0, tokens * shape.Arc));
        run.Product.Multiply(run.Dependents, tokens, _arcs, [], run.Asked);
        foreach (var sentence in input.Sentences) Attach(run, sentence);

        run.Product.Multiply(layer, tokens, _nameDependent, _weights.NameBias.Values, run.NameDependents);
        run.Product.Multiply(layer, tokens, _nameHead, [], run.NameHeads);
        for (var i = 0; i < tokens; i++)
        {
            var head = run.Heads[i] < 0 ? _weights.RootName.Values : run.NameHeads.AsSpan(run.Heads[i] * shape.Name, shape.Name);
            var hidden = run.NameDependents.AsSpan(i * shape.Name, shape.Name);
            TensorPrimitives.Add(hidden, head, hidden);
        }

        Rectify(run.NameDependents.AsSpan(0, tokens * shape.Name));
        run.Product.Multiply(run.NameDependents, tokens, _relations, _weights.RelationBias.Values, run.RelationScores);
        for (var i = 0; i < tokens; i++) run.Relations[i] = TensorPrimitives.IndexOfMax(run.RelationScores.AsSpan(i * shape.Relations, shape.Relations));
    }

    // Scores of all arcs of a sentence, the root's as if it stood before the first token, and the best tree of them.
    private void Attach(SyntaxRun run, TokenRange sentence)
    {
        var (arc, n) = (_weights.Shape.Arc, sentence.Length);
        run.BeginSentence(n);
        var heads = run.SentenceHeads.AsSpan(0, (n + 1) * arc);
        _weights.RootHead.Values.CopyTo(heads);
        run.HeadsOf.AsSpan(sentence.Start * arc, n * arc).CopyTo(heads[arc..]);
        var scores = run.ArcScores.AsSpan(0, n * (n + 1));
        Gemm.Multiply(run.Asked.AsSpan(sentence.Start * arc, n * arc), n, run.PackedHeads.PackTransposed(heads, n + 1, arc), scores);
        for (var h = 0; h <= n; h++)
        {
            var liking = TensorPrimitives.Dot(_weights.HeadWeight.Values, heads.Slice(h * arc, arc));
            for (var d = 0; d < n; d++) scores[(d * (n + 1)) + h] += liking;
        }

        run.Trees.Decode(scores, n, run.Heads.AsSpan(sentence.Start, n));
        for (var i = sentence.Start; i < sentence.End; i++) run.Heads[i] = run.Heads[i] < 0 ? -1 : sentence.Start + run.Heads[i];
    }

    private static void Rectify(Span<float> values) => TensorPrimitives.Max(values, 0f, values);
}
