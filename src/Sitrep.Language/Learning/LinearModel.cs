using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Language;

/// <summary>
/// A linear classifier over hashed features: each known feature has a row of one signed byte a label, and a score is the sum
/// of rows. Read-only; one instance serves all threads.
/// </summary>
public sealed class LinearModel
{
    /// <summary>Features in one call. Rows of bytes are summed in 16 bits, which so many cannot overflow.</summary>
    public const int MaxFeatures = 250;

    private readonly Slot[] _slots;
    private readonly sbyte[] _weights;
    private readonly int _stride;
    private readonly uint _mask;

    private LinearModel(int labels, uint[] keys, sbyte[] weights)
    {
        Labels = labels;
        _stride = StrideOf(labels);
        _weights = weights;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = (uint)capacity - 1;
        _slots = new Slot[capacity];
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & _mask;
            while (_slots[at].Row != 0) at = (at + 1) & _mask;
            _slots[at] = new Slot(keys[row], row + 1);
        }
    }

    public int Labels { get; }

    /// <summary>Features that the model knows.</summary>
    public int Rows => _weights.Length / _stride;

    /// <summary>Sums the rows of the features into <paramref name="scores"/>, which has <see cref="Labels"/> places. Unknown features count nothing.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, MaxFeatures);
        Span<int> rows = stackalloc int[MaxFeatures];
        var count = Find(features, rows);
        if (_stride < 16) SumNarrow(rows[..count], scores);
        else SumWide(rows[..count], scores);
    }

    /// <summary>Index of the best label; the first of equals.</summary>
    public int Best(ReadOnlySpan<uint> features)
    {
        Span<int> scores = stackalloc int[256];
        scores = scores[..Labels];
        Score(features, scores);
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best]) best = label;
        }

        return best;
    }

    /// <summary>Bytes of a row: labels rounded up to what one vector instruction reads.</summary>
    public static int StrideOf(int labels) => labels <= 4 ? 4 : labels <= 8 ? 8 : (labels + 15) / 16 * 16;

    public static LinearModel Read(ModelReader reader)
    {
        var labels = reader.Int();
        return new LinearModel(labels, reader.UInts(), reader.SBytes());
    }

    /// <param name="keys">Feature hash of each row.</param>
    /// <param name="weights">Rows of <see cref="StrideOf"/> bytes, in the order of the keys.</param>
    public static void Write(ModelWriter writer, int labels, uint[] keys, sbyte[] weights)
    {
        writer.Int(labels);
        writer.UInts(keys);
        writer.SBytes(weights);
    }

    private int Find(ReadOnlySpan<uint> features, Span<int> rows)
    {
        var count = 0;
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        Fetch(features, ref slots);
        foreach (var feature in features)
        {
            for (var at = feature & _mask; ; at = (at + 1) & _mask)
            {
                ref var slot = ref Unsafe.Add(ref slots, at);
                if (slot.Row == 0) break;
                if (slot.Key != feature) continue;
                rows[count++] = (slot.Row - 1) * _stride;
                break;
            }
        }

        return count;
    }

    // Whether a feature is known is a toss-up, so the search cannot run ahead over memory that it waits for: ask for all of it first.
    private unsafe void Fetch(ReadOnlySpan<uint> features, ref Slot slots)
    {
        if (!Sse.IsSupported) return;
        foreach (var feature in features) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref slots, feature & _mask)));
    }

    // Rows of four or eight bytes, so many at a time as there are.
    private void SumNarrow(ReadOnlySpan<int> rows, Span<int> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var sum = Vector128<short>.Zero;
        if (_stride == 4)
        {
            foreach (var row in rows) sum += Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, row)))).AsSByte());
        }
        else
        {
            foreach (var row in rows) sum += Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, row)))).AsSByte());
        }

        for (var label = 0; label < scores.Length; label++) scores[label] = sum[label];
    }

    private void SumWide(ReadOnlySpan<int> rows, Span<int> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var block = 0; block < _stride; block += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rows)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref weights, row + block)));
                sum += Vector256.Create(low, high);
            }

            var end = Math.Min(16, scores.Length - block);
            for (var i = 0; i < end; i++) scores[block + i] = sum[i];
        }
    }

    // Row counts from 1, so that an empty slot is all zeros.
    private readonly record struct Slot(uint Key, int Row);
}
