namespace Sitrep.Language;

/// <summary>
/// Words grouped by the company they keep (GloVe vectors, k-means), fine and coarse. It tells a model that "Kirkuk" is like
/// "Mosul" though only one of them was in its training text. Words are looked up in lower case.
/// </summary>
public sealed class WordClusters
{
    private readonly uint[] _keys;
    private readonly ushort[] _values;
    private readonly byte[] _coarse;
    private readonly uint _mask;

    private WordClusters(uint[] words, ushort[] clusters, byte[] coarse)
    {
        _coarse = coarse;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2));
        _mask = (uint)capacity - 1;
        _keys = new uint[capacity];
        _values = new ushort[capacity];
        for (var i = 0; i < words.Length; i++)
        {
            var at = words[i] & _mask;
            while (_values[at] != 0) at = (at + 1) & _mask;
            _keys[at] = words[i];
            _values[at] = clusters[i];
        }
    }

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static WordClusters Load(ModelFolder models)
    {
        using var reader = new ModelReader(models.Open("words"), "words");
        return Read(reader);
    }

    public static WordClusters Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new WordClusters(reader.UInts(), reader.UShorts(), reader.Bytes());
    }

    /// <summary>Cluster of a word by its <see cref="FeatureHash.OfLower"/>, from 1; 0 for a word that is not known.</summary>
    public int Fine(uint lowerHash)
    {
        for (var at = lowerHash & _mask; ; at = (at + 1) & _mask)
        {
            if (_values[at] == 0) return 0;
            if (_keys[at] == lowerHash) return _values[at];
        }
    }

    /// <summary>The coarse cluster that a fine one belongs to; 0 for 0.</summary>
    public int Coarse(int fine) => fine == 0 ? 0 : _coarse[fine - 1];

    /// <param name="words">Hashes of words in lower case.</param>
    /// <param name="clusters">Cluster of each, from 1.</param>
    /// <param name="coarse">Coarse cluster of each fine one, from 1.</param>
    public static void Write(ModelWriter writer, uint[] words, ushort[] clusters, byte[] coarse)
    {
        writer.UInts(words);
        writer.UShorts(clusters);
        writer.Bytes(coarse);
    }
}
