using System.Buffers.Binary;

namespace Sitrep.Language;

/// <summary>
/// Linear scores of several outputs over hashed features: an open-addressed table from feature to a row of weights.
/// Weights are stored as bytes over one scale per output, which costs no measurable accuracy and a quarter of the room.
/// </summary>
public sealed class SparseModel
{
    private readonly uint[] _keys;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly uint _mask;

    private SparseModel(uint[] keys, sbyte[] weights, float[] scales, float[] bias)
    {
        Outputs = bias.Length;
        _scales = scales;
        _bias = bias;

        // At most half full, so that a miss ends after a step or two. Key 0 marks an empty place.
        var size = 16;
        while (size < keys.Length * 2) size <<= 1;
        _mask = (uint)size - 1;
        _keys = new uint[size];
        _weights = new sbyte[size * Outputs];
        for (var i = 0; i < keys.Length; i++)
        {
            var at = keys[i] & _mask;
            while (_keys[at] != 0) at = (at + 1) & _mask;
            _keys[at] = keys[i];
            weights.AsSpan(i * Outputs, Outputs).CopyTo(_weights.AsSpan((int)at * Outputs));
        }
    }

    public int Outputs { get; }

    /// <summary>Adds up the weights of the features; a feature that training never saw adds nothing.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[Outputs];
        foreach (var feature in features)
        {
            var at = feature & _mask;
            while (_keys[at] != feature && _keys[at] != 0) at = (at + 1) & _mask;
            if (_keys[at] == 0) continue;
            var row = _weights.AsSpan((int)at * Outputs, Outputs);
            for (var k = 0; k < row.Length; k++) sums[k] += row[k];
        }

        for (var k = 0; k < Outputs; k++) scores[k] = _bias[k] + (sums[k] * _scales[k]);
    }

    /// <summary>Chance between 0 and 1 for a score.</summary>
    public static float Logistic(float score) => 1 / (1 + MathF.Exp(-score));

    /// <summary>Reads a model and moves on behind it, so that a file can hold several.</summary>
    public static SparseModel Read(ref ReadOnlySpan<byte> bytes)
    {
        var rows = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var outputs = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var at = 8;
        var scales = new float[outputs];
        var bias = new float[outputs];
        for (var k = 0; k < outputs; k++, at += 8)
        {
            scales[k] = BinaryPrimitives.ReadSingleLittleEndian(bytes[at..]);
            bias[k] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(at + 4)..]);
        }

        var keys = new uint[rows];
        var weights = new sbyte[rows * outputs];
        for (var i = 0; i < rows; i++, at += 4) keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
        for (var i = 0; i < weights.Length; i++, at++) weights[i] = (sbyte)bytes[at];
        bytes = bytes[at..];
        return new SparseModel(keys, weights, scales, bias);
    }

    /// <summary>Writes weights as <see cref="Read"/> reads them; rows that round to nothing are left out.</summary>
    /// <param name="rows">Feature and its weight for each output, ascending by feature.</param>
    public static void Write(Stream stream, IReadOnlyList<(uint Feature, float[] Weights)> rows, float[] bias)
    {
        var outputs = bias.Length;
        var scales = new float[outputs];
        for (var k = 0; k < outputs; k++) scales[k] = Math.Max(1e-6f, rows.Select(row => Math.Abs(row.Weights[k])).DefaultIfEmpty(0).Max()) / sbyte.MaxValue;
        var kept = rows.Select(row => (row.Feature, Bytes: row.Weights.Select((weight, k) => (sbyte)MathF.Round(weight / scales[k])).ToArray()))
            .Where(row => row.Feature != 0 && row.Bytes.Any(weight => weight != 0)).ToList();

        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(kept.Count);
        writer.Write(outputs);
        for (var k = 0; k < outputs; k++)
        {
            writer.Write(scales[k]);
            writer.Write(bias[k]);
        }

        foreach (var (feature, _) in kept) writer.Write(feature);
        foreach (var (_, bytes) in kept)
        {
            foreach (var weight in bytes) writer.Write(weight);
        }
    }
}
