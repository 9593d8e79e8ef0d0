using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>One decision: the options, each with its features as rows, the right ones among them, and what each wrong one costs.</summary>
public sealed record RankCase(int[][] Options, bool[] Right, float[] Costs);

/// <summary>
/// Log-linear ranking over hashed features: raises the sum of probabilities of the right options, wrong ones made likelier by their
/// cost. AdaGrad, weights drawn to nought.
/// </summary>
public sealed class RankTrainer(float draw)
{
    private const float Rate = 0.1f, Smooth = 0.01f;

    private readonly Dictionary<uint, int> _rowOf = [];
    private readonly List<uint> _keys = [];
    private readonly List<int> _counts = [];
    private readonly Random _random = new(20211107);
    private float[] _weights = [];
    private float[] _squares = [];

    public int Rows => _keys.Count;

    public int[] RowsOf(ReadOnlySpan<uint> features)
    {
        var rows = new int[features.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!_rowOf.TryGetValue(features[i], out rows[i]))
            {
                rows[i] = _keys.Count;
                _rowOf.Add(features[i], rows[i]);
                _keys.Add(features[i]);
                _counts.Add(0);
            }

            _counts[rows[i]]++;
        }

        return rows;
    }

    /// <summary>One pass in a shuffled order; returns the mean loss.</summary>
    public double Pass(IReadOnlyList<RankCase> cases)
    {
        if (_weights.Length != Rows)
        {
            _weights = new float[Rows];
            _squares = new float[Rows];
        }

        var order = Enumerable.Range(0, cases.Count).ToArray();
        _random.Shuffle(order);
        return order.Sum(i => Learn(cases[i])) / cases.Count;
    }

    private double Learn(RankCase @case)
    {
        var n = @case.Options.Length;
        Span<double> scores = stackalloc double[n];
        var top = double.MinValue;
        for (var i = 0; i < n; i++)
        {
            scores[i] = @case.Costs[i];
            foreach (var row in @case.Options[i]) scores[i] += _weights[row];
            top = Math.Max(top, scores[i]);
        }

        double all = 0, right = 0;
        for (var i = 0; i < n; i++)
        {
            scores[i] = Math.Exp(scores[i] - top);
            all += scores[i];
            if (@case.Right[i]) right += scores[i];
        }

        right = Math.Max(right, 1e-30);
        for (var i = 0; i < n; i++)
        {
            var gradient = (float)(scores[i] / all - (@case.Right[i] ? scores[i] / right : 0));
            if (Math.Abs(gradient) > 0.001f) Update(@case.Options[i], gradient);
        }

        return Math.Log(all / right);
    }

    private void Update(int[] rows, float gradient)
    {
        foreach (var row in rows)
        {
            if (_counts[row] < 3) continue;
            _squares[row] += gradient * gradient;
            var step = Rate / MathF.Sqrt(_squares[row] + Smooth);
            var moved = _weights[row] - step * gradient;
            var drawn = Math.Max(0, Math.Abs(moved) - step * draw);
            _weights[row] = moved < 0 ? -drawn : drawn;
        }
    }

    /// <summary>Writes weights as bytes.</summary>
    public void Write(ModelWriter writer)
    {
        var sizes = _weights.Select(Math.Abs).Order().ToArray();
        var scale = 127 / Math.Max(1e-6f, sizes[(int)((sizes.Length - 1) * 0.9999)]);
        var keys = new List<uint>();
        var bytes = new List<sbyte>();
        foreach (var (key, row) in _keys.Select((key, row) => (key, row)).OrderBy(entry => entry.key))
        {
            var weight = (sbyte)Math.Clamp(MathF.Round(_weights[row] * scale), -127, 127);
            if (weight == 0) continue;
            keys.Add(key);
            bytes.Add(weight);
            for (var i = 1; i < LinearModel.StrideOf(1); i++) bytes.Add(0);
        }

        LinearModel.Write(writer, 1, [.. keys], [.. bytes]);
    }
}
