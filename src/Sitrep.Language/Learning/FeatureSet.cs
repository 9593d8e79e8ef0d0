namespace Sitrep.Language;

/// <summary>The hashed features of one decision. A worker's scratch: cleared and filled again, nothing allocated.</summary>
public sealed class FeatureSet
{
    private readonly uint[] _items = new uint[LinearModel.MaxFeatures];
    private int _count;

    public ReadOnlySpan<uint> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(uint template, uint a) => _items[_count++] = FeatureHash.Mix(template, a);

    public void Add(uint template, uint a, uint b) => _items[_count++] = FeatureHash.Mix(template, a, b);

    public void Add(uint template, uint a, uint b, uint c) => _items[_count++] = FeatureHash.Mix(template, a, b, c);
}
