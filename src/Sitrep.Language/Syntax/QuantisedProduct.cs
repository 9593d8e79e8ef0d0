using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Language;

/// <summary>
/// Products of a matrix of single floats with a quantised one, faster by a third than in floats: each row of the left side is put on 16 bits over a scale of its
/// own, and the sums are of whole numbers in 32 bits, hence the same on every machine. A worker's scratch.
/// </summary>
public sealed class QuantisedProduct
{
    private const int Block = 4, Panel = QuantisedMatrix.Panel;

    private short[] _left = [];
    private float[] _scales = [];
    private float[] _scaled = [];

    /// <summary>Sets <paramref name="c"/> (rows × columns of b) to <paramref name="a"/> (rows × inner) times <paramref name="b"/> plus the bias.</summary>
    /// <param name="bias">One number a column, or none.</param>
    public void Multiply(ReadOnlySpan<float> a, int rows, QuantisedMatrix b, ReadOnlySpan<float> bias, Span<float> c)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, rows * b.Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, rows * b.Columns);
        Quantise(a, rows, b);
        Span<float> biases = stackalloc float[Panel];
        Span<float> edge = stackalloc float[Block * Panel];
        for (var p = 0; p * Panel < b.Columns; p++)
        {
            var column = p * Panel;
            var width = Math.Min(Panel, b.Columns - column);
            biases.Clear();
            if (!bias.IsEmpty) bias.Slice(column, width).CopyTo(biases);
            for (var row = 0; row < rows; row += Block)
            {
                var height = Math.Min(Block, rows - row);
                if (height == Block && width == Panel)
                {
                    Tile(row, Block, b.Pairs, b.PanelAt(p), biases, c[((row * b.Columns) + column)..], b.Columns);
                    continue;
                }

                Tile(row, height, b.Pairs, b.PanelAt(p), biases, edge, Panel);
                for (var r = 0; r < height; r++) edge.Slice(r * Panel, width).CopyTo(c[(((row + r) * b.Columns) + column)..]);
            }
        }
    }

    // The scales of the right side's rows are taken into the left side first, so that one scale a row is left.
    private void Quantise(ReadOnlySpan<float> a, int rows, QuantisedMatrix b)
    {
        var (inner, stride) = (b.Rows, b.Pairs * 2);
        if (_left.Length < rows * stride) _left = new short[rows * stride];
        if (_scales.Length < rows) _scales = new float[rows];
        if (_scaled.Length < stride) _scaled = new float[stride];
        var scaled = _scaled.AsSpan(0, inner);
        for (var r = 0; r < rows; r++)
        {
            TensorPrimitives.Multiply(a.Slice(r * inner, inner), b.Scales, scaled);
            var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(scaled));
            _scales[r] = largest / short.MaxValue;
            var left = _left.AsSpan(r * stride, stride);
            left[^1] = 0;
            Round(scaled, largest == 0 ? 0 : short.MaxValue / largest, left);
        }
    }

    private static void Round(ReadOnlySpan<float> values, float steps, Span<short> into)
    {
        var i = 0;
        for (; i + Vector256<short>.Count <= values.Length; i += Vector256<short>.Count)
        {
            var low = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(values[i..]) * steps));
            var high = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(values[(i + Vector256<int>.Count)..]) * steps));
            Vector256.NarrowWithSaturation(low, high).CopyTo(into[i..]);
        }

        for (; i < values.Length; i++) into[i] = (short)MathF.Round(values[i] * steps);
    }

    // Four rows by 16 columns in eight registers, two steps of the inner dimension at once; rows that are not there repeat the first.
    private void Tile(int row, int height, int pairs, ReadOnlySpan<short> panel, ReadOnlySpan<float> bias, Span<float> into, int stride)
    {
        ref var a0 = ref Unsafe.As<short, int>(ref _left[row * pairs * 2]);
        ref var a1 = ref Unsafe.Add(ref a0, height > 1 ? pairs : 0);
        ref var a2 = ref Unsafe.Add(ref a0, height > 2 ? 2 * pairs : 0);
        ref var a3 = ref Unsafe.Add(ref a0, height > 3 ? 3 * pairs : 0);
        ref var b = ref MemoryMarshal.GetReference(panel);
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        for (var k = 0; k < pairs; k++)
        {
            var w0 = Vector256.LoadUnsafe(ref b, (nuint)(k * 2 * Panel));
            var w1 = Vector256.LoadUnsafe(ref b, (nuint)((k * 2 * Panel) + Panel));
            var x = Vector256.Create(Unsafe.Add(ref a0, k)).AsInt16();
            c00 += Pairwise(x, w0);
            c01 += Pairwise(x, w1);
            x = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
            c10 += Pairwise(x, w0);
            c11 += Pairwise(x, w1);
            x = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
            c20 += Pairwise(x, w0);
            c21 += Pairwise(x, w1);
            x = Vector256.Create(Unsafe.Add(ref a3, k)).AsInt16();
            c30 += Pairwise(x, w0);
            c31 += Pairwise(x, w1);
        }

        var (left, right) = (Vector256.Create(bias), Vector256.Create(bias[8..]));
        Give(c00, c01, _scales[row], left, right, into);
        Give(c10, c11, _scales[row + Math.Min(1, height - 1)], left, right, into[stride..]);
        Give(c20, c21, _scales[row + Math.Min(2, height - 1)], left, right, into[(2 * stride)..]);
        Give(c30, c31, _scales[row + Math.Min(3, height - 1)], left, right, into[(3 * stride)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Give(Vector256<int> left, Vector256<int> right, float scale, Vector256<float> leftBias, Vector256<float> rightBias, Span<float> into)
    {
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(left), Vector256.Create(scale), leftBias).CopyTo(into);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(right), Vector256.Create(scale), rightBias).CopyTo(into[Vector256<int>.Count..]);
    }

    // Products of 16-bit numbers, each two neighbours added up.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairwise(Vector256<short> x, Vector256<short> y)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x, y);
        var (a, b) = (x.AsInt32(), y.AsInt32());
        return (((a << 16) >> 16) * ((b << 16) >> 16)) + ((a >> 16) * (b >> 16));
    }
}
