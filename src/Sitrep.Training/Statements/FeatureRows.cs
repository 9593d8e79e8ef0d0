using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Weights of hashed features, a row each with a weight an output, and what AdaGrad remembers of them.</summary>
internal sealed class FeatureRows(int outputs)
{
    private readonly Dictionary<uint, int> _rowOf = [];
    private readonly List<uint> _keys = [];
    private readonly List<int> _counts = [];
    private float[] _weights = [];
    private float[] _squares = [];

    /// <summary>The weight that rounding to bytes goes by: a few far above all others may be cut.</summary>
    public float Largest
    {
        get
        {
            var sizes = Enumerable.Range(0, _keys.Count).Select(LargestOf).Order().ToArray();
            return Math.Max(1e-6f, sizes[(int)((sizes.Length - 1) * 0.9998)]);
        }
    }

    /// <summary>Rows of features, made when they are new.</summary>
    public int[] RowsOf(ReadOnlySpan<uint> features)
    {
        var rows = new int[features.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!_rowOf.TryGetValue(features[i], out rows[i]))
            {
                _rowOf.Add(features[i], rows[i] = _keys.Count);
                _keys.Add(features[i]);
                _counts.Add(0);
            }

            _counts[rows[i]]++;
        }

        return rows;
    }

    /// <summary>The rows that are looked at this time: met more than once, and not left out by chance.</summary>
    public int[] Kept(int[] rows, float drop, Random random)
    {
        if (_weights.Length != _keys.Count * outputs) (_weights, _squares) = (new float[_keys.Count * outputs], new float[_keys.Count * outputs]);
        var kept = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (_counts[row] > 1 && random.NextSingle() >= drop) kept.Add(row);
        }

        return [.. kept];
    }

    public void Score(int[] rows, Span<double> scores, float scale)
    {
        foreach (var row in rows)
        {
            for (var y = 0; y < outputs; y++) scores[y] += _weights[(row * outputs) + y] * scale;
        }
    }

    public void Update(int[] rows, ReadOnlySpan<float> gradient, float rate, float smooth, float draw)
    {
        var largest = 0f;
        foreach (var g in gradient) largest = Math.Max(largest, Math.Abs(g));
        if (largest < 0.002f) return;
        foreach (var row in rows)
        {
            for (var y = 0; y < outputs; y++)
            {
                var at = (row * outputs) + y;
                _squares[at] += gradient[y] * gradient[y];
                var step = rate / MathF.Sqrt(_squares[at] + smooth);
                var moved = _weights[at] - (step * gradient[y]);
                _weights[at] = MathF.CopySign(Math.Max(Math.Abs(moved) - (step * draw), 0), moved);
            }
        }
    }

    /// <summary>Writes the weights as bytes on a scale; rows that round to nothing are left out.</summary>
    public void Write(ModelWriter writer, float scale)
    {
        var (keys, bytes) = (new List<uint>(), new List<sbyte>());
        foreach (var (key, row) in _keys.Select((key, row) => (key, row)).OrderBy(entry => entry.key))
        {
            if (LargestOf(row) * scale < 1) continue;
            keys.Add(key);
            for (var y = 0; y < LinearModel.StrideOf(outputs); y++) bytes.Add(y < outputs ? (sbyte)Math.Clamp(MathF.Round(_weights[(row * outputs) + y] * scale), -127, 127) : (sbyte)0);
        }

        LinearModel.Write(writer, outputs, [.. keys], [.. bytes]);
    }

    private float LargestOf(int row)
    {
        var largest = 0f;
        for (var y = 0; y < outputs && _weights.Length > 0; y++) largest = Math.Max(largest, Math.Abs(_weights[(row * outputs) + y]));
        return largest;
    }
}
