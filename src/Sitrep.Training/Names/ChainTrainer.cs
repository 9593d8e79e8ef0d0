using System.Numerics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A sentence for training: features of each token, as rows of the trainer, and the right labels.</summary>
public sealed record ChainSentence(int[][] Rows, byte[] Labels);

/// <summary>
/// Linear-chain conditional random field over hashed features, trained by AdaGrad with features dropped at random (seeded) and
/// weights drawn to nought, so that many can be left out of the model.
/// </summary>
public sealed class ChainTrainer
{
    private const int L = NameLabels.Count, S = NameLabels.Scored;
    private const float Rate = 0.15f, Smooth = 0.05f;

    private readonly Dictionary<uint, int> _rowOf = [];
    private readonly List<uint> _keys = [];
    private readonly List<int> _counts = [];
    private readonly float[] _transition = new float[L * L];
    private readonly float[] _transitionSquares = new float[L * L];
    private readonly float _draw;
    private readonly float _drop;
    private readonly Random _random = new(20211107);
    private float[] _weights = [];
    private float[] _squares = [];

    /// <param name="draw">Strength with which weights are drawn to nought.</param>
    /// <param name="drop">Share of features left out at each look.</param>
    public ChainTrainer(float draw, float drop)
    {
        _draw = draw;
        _drop = drop;
    }

    public int Rows => _keys.Count;

    /// <summary>Row of a feature, made when it is new.</summary>
    public int RowOf(uint feature)
    {
        if (!_rowOf.TryGetValue(feature, out var row))
        {
            row = _keys.Count;
            _rowOf.Add(feature, row);
            _keys.Add(feature);
            _counts.Add(0);
        }

        _counts[row]++;
        return row;
    }

    /// <summary>One pass over the sentences in a shuffled order; returns the mean loss per sentence.</summary>
    public double Pass(IReadOnlyList<ChainSentence> sentences)
    {
        if (_weights.Length != Rows * S)
        {
            _weights = new float[Rows * S];
            _squares = new float[Rows * S];
        }

        var order = Enumerable.Range(0, sentences.Count).ToArray();
        _random.Shuffle(order);
        var loss = 0.0;
        foreach (var i in order) loss += Learn(sentences[i]);
        return loss / sentences.Count;
    }

    private double Learn(ChainSentence sentence)
    {
        var n = sentence.Labels.Length;
        var kept = new int[n][];
        for (var i = 0; i < n; i++) kept[i] = Drop(sentence.Rows[i]);
        var emission = new double[n * L];
        for (var i = 0; i < n; i++) Emit(kept[i], emission.AsSpan(i * L, L), 1 / (1 - _drop));
        var chain = new ChainSums(emission, _transition, n);
        Span<float> gradient = stackalloc float[S];
        for (var i = 0; i < n; i++)
        {
            var largest = 0f;
            for (var y = 0; y < S; y++)
            {
                gradient[y] = (float)chain.At(i, y) - (sentence.Labels[i] == y ? 1 : 0);
                largest = Math.Max(largest, Math.Abs(gradient[y]));
            }

            if (largest > 0.002f) Update(kept[i], gradient);
        }

        UpdateTransitions(chain, sentence.Labels);
        return chain.LogTotal - chain.ScoreOf(sentence.Labels);
    }

    private int[] Drop(int[] rows)
    {
        var kept = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (_counts[row] > 1 && _random.NextSingle() >= _drop) kept.Add(row);
        }

        return [.. kept];
    }

    private void Emit(int[] rows, Span<double> scores, float scale)
    {
        Span<float> sums = stackalloc float[S];
        sums.Clear();
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * S, S);
            for (var i = 0; i < S; i += Vector<float>.Count) (new Vector<float>(sums[i..]) + new Vector<float>(weights[i..])).CopyTo(sums[i..]);
        }

        for (var y = 0; y < S; y++) scores[y] = sums[y] * scale;
        scores[NameLabels.Outside] = 0;
    }

    private void Update(int[] rows, ReadOnlySpan<float> gradient)
    {
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * S, S);
            var squares = _squares.AsSpan(row * S, S);
            for (var i = 0; i < S; i += Vector<float>.Count)
            {
                var g = new Vector<float>(gradient[i..]);
                var sum = new Vector<float>(squares[i..]) + g * g;
                sum.CopyTo(squares[i..]);
                var step = new Vector<float>(Rate) / Vector.SquareRoot(sum + new Vector<float>(Smooth));
                var moved = new Vector<float>(weights[i..]) - step * g;
                var drawn = Vector.Max(Vector.Abs(moved) - step * _draw, Vector<float>.Zero);
                Vector.ConditionalSelect(Vector.LessThan(moved, Vector<float>.Zero), -drawn, drawn).CopyTo(weights[i..]);
            }
        }
    }

    private void UpdateTransitions(ChainSums chain, byte[] labels)
    {
        for (var left = 0; left < L; left++)
        {
            for (var right = 0; right < L; right++)
            {
                if (!NameLabels.Allowed(left, right)) continue;
                var gradient = (float)chain.PairSum(left, right);
                for (var i = 1; i < labels.Length; i++)
                {
                    if (labels[i - 1] == left && labels[i] == right) gradient--;
                }

                var at = left * L + right;
                _transitionSquares[at] += gradient * gradient;
                _transition[at] -= Rate * gradient / MathF.Sqrt(_transitionSquares[at] + 1);
            }
        }
    }

    /// <summary>Writes weights as bytes on one scale, and transitions on the same scale.</summary>
    public void Write(ModelWriter writer)
    {
        var sizes = Enumerable.Range(0, Rows).Select(row => Largest(row)).Order().ToArray();
        var scale = 127 / Math.Max(1e-6f, sizes[(int)((sizes.Length - 1) * 0.9998)]);
        var keys = new List<uint>();
        var bytes = new List<sbyte>();
        foreach (var (key, row) in _keys.Select((key, row) => (key, row)).OrderBy(entry => entry.key))
        {
            if (Largest(row) * scale < 1f) continue;
            keys.Add(key);
            for (var y = 0; y < S; y++) bytes.Add((sbyte)Math.Clamp(MathF.Round(_weights[row * S + y] * scale), -127, 127));
        }

        LinearModel.Write(writer, S, [.. keys], [.. bytes]);
        writer.Ints([.. _transition.Select(weight => (int)MathF.Round(weight * scale))]);
    }

    private float Largest(int row)
    {
        var largest = 0f;
        for (var y = 0; y < S; y++) largest = Math.Max(largest, Math.Abs(_weights[row * S + y]));
        return largest;
    }
}
