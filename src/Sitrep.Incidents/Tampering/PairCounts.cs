using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>The counts that are shipped: logarithms in a byte, pairs by their hash.</summary>
public sealed class PairCounts : IPairCounts
{
    private const float Steps = 12;

    private static readonly float[] Values = [0, .. Enumerable.Range(0, 255).Select(i => MathF.Exp(i / Steps))];

    private readonly byte[] _words;
    private readonly uint[] _keys;
    private readonly byte[] _counts;
    private readonly uint _mask;

    private PairCounts(byte[] words, uint[] pairs, byte[] counts)
    {
        _words = words;
        Total = words.Sum(word => Values[word]);
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, pairs.Length * 4 / 3));
        _mask = (uint)capacity - 1;
        _keys = new uint[capacity];
        _counts = new byte[capacity];
        for (var i = 0; i < pairs.Length; i++)
        {
            var at = pairs[i] & _mask;
            while (_counts[at] != 0) at = (at + 1) & _mask;
            (_keys[at], _counts[at]) = (pairs[i], counts[i]);
        }
    }

    public float Total { get; }

    public static uint KeyOf(int left, int right, int distance) => FeatureHash.Mix((uint)distance, (uint)left, (uint)right);

    public static PairCounts Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new PairCounts(reader.Bytes(), reader.UInts(), reader.Bytes());
    }

    /// <param name="words">Count of each word by its number.</param>
    /// <param name="pairs">Key and count of each pair worth keeping.</param>
    public static void Write(ModelWriter writer, IReadOnlyList<int> words, IEnumerable<(uint Key, int Count)> pairs)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var sorted = pairs.OrderBy(pair => pair.Key).ToArray();
        writer.Bytes([.. words.Select(Step)]);
        writer.UInts([.. sorted.Select(pair => pair.Key)]);
        writer.Bytes([.. sorted.Select(pair => Step(pair.Count))]);
    }

    public float Of(int word) => Values[_words[word]];

    public float Of(int left, int right, int distance)
    {
        var key = KeyOf(left, right, distance);
        for (var at = key & _mask; ; at = (at + 1) & _mask)
        {
            if (_counts[at] == 0) return 0;
            if (_keys[at] == key) return Values[_counts[at]];
        }
    }

    private static byte Step(int count) => count <= 0 ? (byte)0 : (byte)Math.Min(255, 1 + (int)MathF.Round(MathF.Log(count) * Steps));
}
