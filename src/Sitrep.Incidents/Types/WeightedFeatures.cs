namespace Sitrep.Incidents;

/// <summary>
/// Hashed features with a weight each, gathered in blocks: within a block each feature counts once, and a block has length one however
/// many it holds, so that a headline of eight words says as much as the two hundred below it. Cleared and filled again.
/// </summary>
public sealed class WeightedFeatures
{
    private readonly List<uint> _keys = [];
    private readonly List<float> _weights = [];
    private readonly List<int> _ends = [];
    private int _block;

    public int Count => _keys.Count;

    public IReadOnlyList<uint> Keys => _keys;

    public IReadOnlyList<float> Weights => _weights;

    /// <summary>Where each block ends.</summary>
    public IReadOnlyList<int> BlockEnds => _ends;

    public void Clear()
    {
        _keys.Clear();
        _weights.Clear();
        _ends.Clear();
        _block = 0;
    }

    public void Add(uint key) => _keys.Add(key);

    /// <summary>Adds features as they were read from another one.</summary>
    public void Set(ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights)
    {
        Clear();
        _keys.AddRange(keys);
        _weights.AddRange(weights);
        _block = _keys.Count;
    }

    /// <summary>Ends a block: what was added since the last one.</summary>
    public void EndBlock(float weight)
    {
        _keys.Sort(_block, _keys.Count - _block, null);
        var kept = _block;
        for (var i = _block; i < _keys.Count; i++)
        {
            if (i == _block || _keys[i] != _keys[i - 1]) _keys[kept++] = _keys[i];
        }

        _keys.RemoveRange(kept, _keys.Count - kept);
        var each = weight / MathF.Sqrt(Math.Max(1, kept - _block));
        for (var i = _block; i < kept; i++) _weights.Add(each);
        _block = kept;
        _ends.Add(kept);
    }
}
