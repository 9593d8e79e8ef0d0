using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Scores of a codebook's types over weighted features: one linear model, its weights bytes over one scale a type. Types either exclude
/// each other (their chances add up to one) or are asked for one by one. Read-only; one instance serves all threads.
/// </summary>
public sealed class TypeModel
{
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly bool _exclusive;

    private TypeModel(string[] types, bool exclusive, uint[] keys, sbyte[] weights, float[] scales, float[] bias)
    {
        Types = [.. types];
        _exclusive = exclusive;
        _weights = weights;
        _scales = scales;
        _bias = bias;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new uint[size];
        _rows = new int[size];
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & (uint)(size - 1);
            while (_rows[at] != 0) at = (at + 1) & (uint)(size - 1);
            _slots[at] = keys[row];
            _rows[at] = row + 1; // 0 is an empty slot
        }
    }

    /// <summary>Codes, in the order of the chances.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>The chance of each type, 0 to 1. Features that training never saw count nothing.</summary>
    public float[] Chances(WeightedFeatures features)
    {
        var scores = new float[Types.Length];
        var mask = (uint)(_slots.Length - 1);
        for (var i = 0; i < features.Count; i++)
        {
            var key = features.Keys[i];
            var at = key & mask;
            while (_rows[at] != 0 && _slots[at] != key) at = (at + 1) & mask;
            if (_rows[at] == 0) continue;
            var weight = features.Weights[i];
            var row = _weights.AsSpan((_rows[at] - 1) * scores.Length, scores.Length);
            for (var k = 0; k < scores.Length; k++) scores[k] += weight * row[k];
        }

        for (var k = 0; k < scores.Length; k++) scores[k] = _bias[k] + (_scales[k] * scores[k]);
        Normalize(scores, _exclusive);
        return scores;
    }

    /// <summary>Scores → chances, in place.</summary>
    public static void Normalize(Span<float> scores, bool exclusive)
    {
        var sum = 0f;
        var top = exclusive ? scores[BestOf(scores)] : 0;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = exclusive ? MathF.Exp(scores[k] - top) : 1 / (1 + MathF.Exp(-scores[k]));
            sum += scores[k];
        }

        for (var k = 0; exclusive && k < scores.Length; k++) scores[k] /= sum;
    }

    /// <summary>Index of the greatest; the first of equals.</summary>
    public static int BestOf(ReadOnlySpan<float> chances)
    {
        var best = 0;
        for (var k = 1; k < chances.Length; k++)
        {
            if (chances[k] > chances[best]) best = k;
        }

        return best;
    }

    public static TypeModel Read(ModelReader reader) =>
        new(reader.Texts(), reader.Int() == 1, reader.UInts(), reader.SBytes(), reader.Floats(), reader.Floats());

    /// <param name="rows">Feature and its weight for each type, ascending by feature; rows that round to nothing are left out.</param>
    public static void Write(ModelWriter writer, string[] types, bool exclusive, IReadOnlyList<(uint Key, float[] Weights)> rows, float[] bias)
    {
        var scales = new float[types.Length];
        for (var k = 0; k < scales.Length; k++) scales[k] = Math.Max(1e-6f, rows.Select(row => Math.Abs(row.Weights[k])).DefaultIfEmpty(0).Max()) / sbyte.MaxValue;
        var kept = rows.Select(row => (row.Key, Bytes: row.Weights.Select((weight, k) => (sbyte)MathF.Round(weight / scales[k])).ToArray()))
            .Where(row => Array.Exists(row.Bytes, weight => weight != 0)).ToList();
        writer.Texts(types);
        writer.Int(exclusive ? 1 : 0);
        writer.UInts([.. kept.Select(row => row.Key)]);
        writer.SBytes([.. kept.SelectMany(row => row.Bytes)]);
        writer.Floats(scales);
        writer.Floats(bias);
    }
}
