using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A batch's sentences with gold tags, heads (-1 at the root, else a token of the batch) and relations.</summary>
public sealed record SyntaxBatch(SyntaxInput Input, int[] Tags, int[] Heads, int[] Relations);

/// <summary>
/// Loss and gradients of the syntax net on a batch: the forward pass of <see cref="SyntaxNet"/> again with parts left out by chance, then the way back by
/// hand, layer by layer. Each shard of a batch has one of its own, so that sums go in a fixed order.
/// </summary>
public sealed class SyntaxGradient
{
    private readonly SyntaxWeights _weights;
    private readonly SyntaxVectors _vectors;
    private readonly PackedMatrix _packed = new();
    private float[] _scratch = [];

    public SyntaxGradient(SyntaxWeights weights, SyntaxVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = weights;
        _vectors = vectors;
        Sums = new SyntaxWeights(weights.Shape);
    }

    /// <summary>Gradients added up since the last <see cref="Clear"/>.</summary>
    public SyntaxWeights Sums { get; }

    /// <summary>Share of a layer's values that are left out in training.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Share of words whose own rows are left out, so that parts and neighbours are learnt to stand in.</summary>
    public float WordDropout { get; init; } = 0.15f;

    public void Clear()
    {
        foreach (var sum in Sums.All) Array.Clear(sum.Values);
    }

    /// <summary>Adds a batch's gradients and returns its loss per token.</summary>
    public double Add(SyntaxBatch batch, Random random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(random);
        var (shape, n) = (_weights.Shape, batch.Input.Count);
        var input = new float[n * shape.Input];
        var dropped = new bool[n];
        for (var i = 0; i < n; i++)
        {
            var row = input.AsSpan(i * shape.Input, shape.Input);
            SyntaxNet.EmbedToken(_weights, _vectors, batch.Input, i, row);
            dropped[i] = random.NextSingle() < WordDropout;
            if (dropped[i]) row.Slice(shape.Vector, shape.Row).Clear();
            if (random.NextSingle() < WordDropout / 2) row[..shape.Vector].Clear();
        }

        var inputMask = Mask(input, random);
        var layer = Project(input, n, _weights.In, _weights.InBias);
        Recurrence.Squash(layer, layer);
        var steps = new LayerTape[shape.Layers];
        var entry = layer;
        for (var l = 0; l < shape.Layers; l++)
        {
            steps[l] = Forward(batch.Input, l, layer, random);
            layer = steps[l].Output;
        }

        var top = (float[])layer.Clone();
        var topMask = Mask(top, random);
        var topGradient = new float[top.Length];
        var loss = Tags(batch, top, topGradient) + ArcsOf(batch, top, topGradient, random) + NamesOf(batch, top, topGradient, random);

        Scale(topGradient, topMask);
        for (var l = shape.Layers - 1; l >= 0; l--) topGradient = Backward(batch.Input, l, steps[l], topGradient);
        for (var i = 0; i < topGradient.Length; i++) topGradient[i] *= 1 - (entry[i] * entry[i]);
        var inputGradient = BackProject(input, n, _weights.In, Sums.In, Sums.InBias, topGradient);
        Scale(inputGradient, inputMask);
        for (var i = 0; i < n; i++)
        {
            var row = inputGradient.AsSpan(i * shape.Input, shape.Input);
            var words = row.Slice(shape.Vector, shape.Row);
            var parts = row.Slice(shape.Vector + shape.Row, shape.Row);
            for (var k = 0; k < SyntaxInput.WordsPerToken && !dropped[i]; k++) AddTo(Sums.Words.Values.AsSpan(batch.Input.Word(i, k) * shape.Row, shape.Row), words);
            for (var k = 0; k < SyntaxInput.PartsPerToken; k++) AddTo(Sums.Parts.Values.AsSpan(batch.Input.PartOf(i, k) * shape.Row, shape.Row), parts);
        }

        return loss / n;
    }

    private sealed record LayerTape(float[] Input, float[]? Mask, float[] Gates, float[] States, float[] Squashed, float[] Output);

    private LayerTape Forward(SyntaxInput input, int l, float[] below, Random random)
    {
        var (shape, n) = (_weights.Shape, input.Count);
        var taken = (float[])below.Clone();
        var mask = l == 0 ? null : Mask(taken, random);
        var gates = Project(taken, n, _weights.Layers[l], _weights.LayerBiases[l]);
        Recurrence.Open(gates, shape.State);
        var states = new float[n * shape.Width];
        foreach (var sentence in input.Sentences) Recurrence.Run(gates, shape.State, sentence, states);
        var squashed = new float[states.Length];
        Recurrence.Squash(states, squashed);
        var output = new float[states.Length];
        Recurrence.Mix(gates, squashed, taken, shape.State, output);
        return new LayerTape(taken, mask, gates, states, squashed, output);
    }

    private float[] Backward(SyntaxInput input, int l, LayerTape tape, float[] gradient)
    {
        var (shape, n) = (_weights.Shape, input.Count);
        var gates = new float[tape.Gates.Length];
        var below = new float[gradient.Length];
        foreach (var sentence in input.Sentences) RecurrenceGradient.Run(tape.Gates, tape.States, tape.Squashed, tape.Input, gradient, shape.State, sentence, gates, below);
        var more = BackProject(tape.Input, n, _weights.Layers[l], Sums.Layers[l], Sums.LayerBiases[l], gates);
        AddTo(below, more);
        if (tape.Mask is not null) Scale(below, tape.Mask);
        return below;
    }

    private double Tags(SyntaxBatch batch, float[] top, float[] gradient)
    {
        var n = batch.Input.Count;
        var scores = Project(top, n, _weights.Tags, _weights.TagBias);
        var loss = 0.0;
        for (var i = 0; i < n; i++) loss += Softmax(scores.AsSpan(i * _weights.Shape.Tags, _weights.Shape.Tags), batch.Tags[i], n);
        AddTo(gradient, BackProject(top, n, _weights.Tags, Sums.Tags, Sums.TagBias, scores));
        return loss;
    }

    private double ArcsOf(SyntaxBatch batch, float[] top, float[] gradient, Random random)
    {
        var (arc, n) = (_weights.Shape.Arc, batch.Input.Count);
        var dependents = Rectified(Project(top, n, _weights.Dependent, _weights.DependentBias), random, out var dependentMask);
        var heads = Rectified(Project(top, n, _weights.Head, _weights.HeadBias), random, out var headMask);
        var asked = new float[n * arc];
        Gemm.Multiply(dependents, n, _packed.Pack(_weights.Arcs.Values, arc, arc), asked);
        var (askedGradient, headGradient) = (new float[n * arc], new float[n * arc]);
        var loss = 0.0;
        foreach (var sentence in batch.Input.Sentences)
        {
            var m = sentence.Length;
            var all = new float[(m + 1) * arc];
            _weights.RootHead.Values.CopyTo(all.AsSpan());
            heads.AsSpan(sentence.Start * arc, m * arc).CopyTo(all.AsSpan(arc));
            var scores = new float[m * (m + 1)];
            Gemm.Multiply(asked.AsSpan(sentence.Start * arc), m, _packed.PackTransposed(all, m + 1, arc), scores);
            for (var h = 0; h <= m; h++)
            {
                var liking = TensorPrimitives.Dot(_weights.HeadWeight.Values, all.AsSpan(h * arc, arc));
                for (var d = 0; d < m; d++) scores[(d * (m + 1)) + h] += liking;
            }

            for (var d = 0; d < m; d++)
            {
                scores[(d * (m + 1)) + d + 1] = -1e9f;
                var gold = batch.Heads[sentence.Start + d];
                loss += Softmax(scores.AsSpan(d * (m + 1), m + 1), gold < 0 ? 0 : gold - sentence.Start + 1, n);
            }

            // Scores are now gradients: on to what was asked (scores × heads), to the heads (scores transposed × asked), to their liking.
            Gemm.Multiply(scores, m, _packed.Pack(all, m + 1, arc), askedGradient.AsSpan(sentence.Start * arc));
            var turned = new float[scores.Length];
            Gemm.Transpose(scores, m, m + 1, turned);
            var allGradient = new float[all.Length];
            Gemm.Multiply(turned, m + 1, _packed.Pack(asked.AsSpan(sentence.Start * arc, m * arc), m, arc), allGradient);
            for (var h = 0; h <= m; h++)
            {
                var sum = TensorPrimitives.Sum(turned.AsSpan(h * m, m));
                TensorPrimitives.MultiplyAdd(all.AsSpan(h * arc, arc), sum, Sums.HeadWeight.Values, Sums.HeadWeight.Values);
                TensorPrimitives.MultiplyAdd(_weights.HeadWeight.Values, sum, allGradient.AsSpan(h * arc, arc), allGradient.AsSpan(h * arc, arc));
            }

            AddTo(Sums.RootHead.Values, allGradient.AsSpan(0, arc));
            allGradient.AsSpan(arc).CopyTo(headGradient.AsSpan(sentence.Start * arc));
        }

        var dependentGradient = BackProject(dependents, n, _weights.Arcs, Sums.Arcs, null, askedGradient);
        Scale(dependentGradient, dependentMask);
        Scale(headGradient, headMask);
        AddTo(gradient, BackProject(top, n, _weights.Dependent, Sums.Dependent, Sums.DependentBias, dependentGradient));
        AddTo(gradient, BackProject(top, n, _weights.Head, Sums.Head, Sums.HeadBias, headGradient));
        return loss;
    }

    private double NamesOf(SyntaxBatch batch, float[] top, float[] gradient, Random random)
    {
        var (name, n) = (_weights.Shape.Name, batch.Input.Count);
        var hidden = Project(top, n, _weights.NameDependent, _weights.NameBias);
        var heads = new float[n * name];
        Gemm.Multiply(top, n, _packed.Pack(_weights.NameHead.Values, _weights.Shape.Width, name), heads);
        for (var i = 0; i < n; i++) AddTo(hidden.AsSpan(i * name, name), batch.Heads[i] < 0 ? _weights.RootName.Values : heads.AsSpan(batch.Heads[i] * name, name));
        hidden = Rectified(hidden, random, out var mask);
        var scores = Project(hidden, n, _weights.Relations, _weights.RelationBias);
        var loss = 0.0;
        for (var i = 0; i < n; i++) loss += Softmax(scores.AsSpan(i * _weights.Shape.Relations, _weights.Shape.Relations), batch.Relations[i], n);
        var hiddenGradient = BackProject(hidden, n, _weights.Relations, Sums.Relations, Sums.RelationBias, scores);
        Scale(hiddenGradient, mask);
        var headGradient = new float[heads.Length];
        for (var i = 0; i < n; i++) AddTo(batch.Heads[i] < 0 ? Sums.RootName.Values : headGradient.AsSpan(batch.Heads[i] * name, name), hiddenGradient.AsSpan(i * name, name));
        AddTo(gradient, BackProject(top, n, _weights.NameDependent, Sums.NameDependent, Sums.NameBias, hiddenGradient));
        AddTo(gradient, BackProject(top, n, _weights.NameHead, Sums.NameHead, null, headGradient));
        return loss;
    }

    private float[] Project(float[] layer, int n, Weights matrix, Weights bias)
    {
        var result = new float[n * matrix.Columns];
        Gemm.Multiply(layer, n, _packed.Pack(matrix.Values, matrix.Rows, matrix.Columns), result);
        for (var i = 0; i < n; i++) AddTo(result.AsSpan(i * matrix.Columns, matrix.Columns), bias.Values);
        return result;
    }

    // Adds the matrix's and the bias's gradients and returns the layer's.
    private float[] BackProject(float[] layer, int n, Weights matrix, Weights sum, Weights? biasSum, float[] gradient)
    {
        if (_scratch.Length < layer.Length) _scratch = new float[layer.Length * 2];
        Gemm.Transpose(layer, n, matrix.Rows, _scratch);
        Gemm.Multiply(_scratch, matrix.Rows, _packed.Pack(gradient, n, matrix.Columns), sum.Values, add: true);
        for (var i = 0; biasSum is not null && i < n; i++) AddTo(biasSum.Values, gradient.AsSpan(i * matrix.Columns, matrix.Columns));
        var below = new float[n * matrix.Rows];
        Gemm.Multiply(gradient, n, _packed.PackTransposed(matrix.Values, matrix.Rows, matrix.Columns), below);
        return below;
    }

    // Noughts below nought and by chance; the mask is what the gradient passes through.
    private float[] Rectified(float[] values, Random random, out float[] mask)
    {
        mask = new float[values.Length];
        var kept = 1 / (1 - Dropout);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > 0 && (Dropout == 0 || random.NextSingle() >= Dropout)) mask[i] = kept;
            values[i] *= mask[i];
        }

        return values;
    }

    private float[] Mask(float[] values, Random random)
    {
        var mask = new float[values.Length];
        var kept = 1 / (1 - Dropout);
        for (var i = 0; i < values.Length; i++)
        {
            if (Dropout == 0 || random.NextSingle() >= Dropout) mask[i] = kept;
        }

        Scale(values, mask);
        return mask;
    }

    // Turns scores into the gradient of the loss and returns the loss.
    private static double Softmax(Span<float> scores, int gold, int tokens)
    {
        TensorPrimitives.SoftMax(scores, scores);
        var loss = -Math.Log(Math.Max(1e-9, scores[gold]));
        scores[gold] -= 1;
        TensorPrimitives.Divide(scores, (float)tokens, scores);
        return loss;
    }

    private static void AddTo(Span<float> sum, ReadOnlySpan<float> values) => TensorPrimitives.Add(sum, values, sum);

    private static void Scale(Span<float> values, ReadOnlySpan<float> mask) => TensorPrimitives.Multiply(values, mask, values);
}
