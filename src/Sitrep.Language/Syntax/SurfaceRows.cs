using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>
/// What the net makes of a token before it looks at the neighbours: the input of the first layer and its gates. Both depend on the token's letters alone, so those of
/// the tokens seen last are kept; nearly nine of ten tokens of a report are among them. A worker's scratch; what it holds changes the time, never the result.
/// </summary>
internal sealed class SurfaceRows(int rows, int width, int gates)
{
    private readonly int[] _rowAt = new int[4 * rows];
    private readonly Vector256<int>[] _keys = new Vector256<int>[rows];
    private readonly float[] _layer = new float[rows * width];
    private readonly float[] _gates = new float[rows * gates];
    private int _next;

    /// <summary>Tokens that one call of <see cref="Begin"/> may bring.</summary>
    public int MostTokens => rows;

    /// <summary>Rows claimed since <see cref="Begin"/>, to be filled.</summary>
    public int Claimed { get; private set; }

    public Span<float> ClaimedLayer => _layer.AsSpan(_next * width, Claimed * width);

    public Span<float> ClaimedGates => _gates.AsSpan(_next * gates, Claimed * gates);

    /// <summary>Starts on a number of tokens; rows claimed before stay until their room is needed.</summary>
    public void Begin(int tokens)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, MostTokens);
        _next += Claimed;
        Claimed = 0;
        if (_next + tokens > rows) _next = 0;
    }

    /// <summary>The row of a token of this key; claims one where there is none yet.</summary>
    /// <returns>Whether the row is filled.</returns>
    public bool Find(Vector256<int> key, out int row)
    {
        ref var at = ref _rowAt[Place(key)];
        row = at - 1;
        if (row >= 0 && _keys[row] == key) return row < _next || row >= _next + Claimed;
        row = _next + Claimed++;
        at = row + 1;
        _keys[row] = key;
        return false;
    }

    public void CopyTo(int row, Span<float> layer, Span<float> ofGates)
    {
        _layer.AsSpan(row * width, width).CopyTo(layer);
        _gates.AsSpan(row * gates, gates).CopyTo(ofGates);
    }

    private int Place(Vector256<int> key)
    {
        var hash = 0u;
        for (var i = 0; i < Vector256<int>.Count; i++) hash = FeatureHash.Mix(hash, (uint)key[i]);
        return (int)(hash % (uint)_rowAt.Length);
    }
}
