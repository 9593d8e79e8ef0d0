using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>A matrix of the right side of a product, laid out in panels of <see cref="Panel"/> columns so that the kernel reads it in a row.</summary>
public sealed class PackedMatrix
{
    internal const int Panel = 32;

    private float[] _values = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    internal ReadOnlySpan<float> Values => _values;

    /// <summary>Lays out a row-major matrix; columns beyond the last panel's are noughts.</summary>
    public PackedMatrix Pack(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        var panels = (columns + Panel - 1) / Panel;
        if (_values.Length < panels * rows * Panel) _values = new float[panels * rows * Panel];
        for (var p = 0; p < panels; p++)
        {
            var width = Math.Min(Panel, columns - (p * Panel));
            for (var r = 0; r < rows; r++)
            {
                var to = _values.AsSpan(((p * rows) + r) * Panel, Panel);
                matrix.Slice((r * columns) + (p * Panel), width).CopyTo(to);
                to[width..].Clear();
            }
        }

        return this;
    }

    /// <summary>Lays out the transposed of a row-major matrix of rows × columns.</summary>
    public PackedMatrix PackTransposed(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        (Rows, Columns) = (columns, rows);
        var panels = (rows + Panel - 1) / Panel;
        if (_values.Length < panels * columns * Panel) _values = new float[panels * columns * Panel];
        for (var p = 0; p < panels; p++)
        {
            var width = Math.Min(Panel, rows - (p * Panel));
            for (var k = 0; k < columns; k++)
            {
                var to = _values.AsSpan(((p * columns) + k) * Panel, Panel);
                for (var j = 0; j < width; j++) to[j] = matrix[(((p * Panel) + j) * columns) + k];
                to[width..].Clear();
            }
        }

        return this;
    }
}

/// <summary>Products of matrices of single floats, all row-major, by vectors as wide as the machine has them. Sums go along the inner dimension in order, so that a result does not depend on how work is shared out.</summary>
public static class Gemm
{
    private const int Block = 4;

    /// <summary>Sets or adds <paramref name="a"/> (rows × inner) times <paramref name="b"/> to <paramref name="c"/> (rows × columns of b).</summary>
    public static void Multiply(ReadOnlySpan<float> a, int rows, PackedMatrix b, Span<float> c, bool add = false)
    {
        ArgumentNullException.ThrowIfNull(b);
        int inner = b.Rows, columns = b.Columns;
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, rows * inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, rows * columns);
        Span<float> edge = stackalloc float[Block * PackedMatrix.Panel];
        for (var p = 0; p * PackedMatrix.Panel < columns; p++)
        {
            var panel = b.Values.Slice(p * inner * PackedMatrix.Panel, inner * PackedMatrix.Panel);
            var column = p * PackedMatrix.Panel;
            var width = Math.Min(PackedMatrix.Panel, columns - column);
            for (var row = 0; row < rows; row += Block)
            {
                var height = Math.Min(Block, rows - row);
                if (Vector512.IsHardwareAccelerated) Wide(a[(row * inner)..], height, inner, panel, edge);
                else Narrow(a[(row * inner)..], height, inner, panel, edge);
                for (var r = 0; r < height; r++)
                {
                    var to = c.Slice(((row + r) * columns) + column, width);
                    var from = edge.Slice(r * PackedMatrix.Panel, width);
                    if (add) System.Numerics.Tensors.TensorPrimitives.Add(to, from, to);
                    else from.CopyTo(to);
                }
            }
        }
    }

    /// <summary>The transposed of a matrix of rows × columns.</summary>
    public static void Transpose(ReadOnlySpan<float> matrix, int rows, int columns, Span<float> into)
    {
        for (var r = 0; r < rows; r += 8)
        {
            for (var c = 0; c < columns; c++)
            {
                for (var i = r; i < Math.Min(rows, r + 8); i++) into[(c * rows) + i] = matrix[(i * columns) + c];
            }
        }
    }

    // Four rows by 32 columns in eight registers; rows that are not there repeat the last.
    private static void Wide(ReadOnlySpan<float> a, int height, int inner, ReadOnlySpan<float> panel, Span<float> into)
    {
        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var a1 = ref Unsafe.Add(ref a0, (height > 1 ? 1 : 0) * inner);
        ref var a2 = ref Unsafe.Add(ref a0, (height > 2 ? 2 : 0) * inner);
        ref var a3 = ref Unsafe.Add(ref a0, (height > 3 ? 3 : 0) * inner);
        ref var b = ref MemoryMarshal.GetReference(panel);
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b, (nuint)(k * PackedMatrix.Panel));
            var b1 = Vector512.LoadUnsafe(ref b, (nuint)((k * PackedMatrix.Panel) + 16));
            var x = Vector512.Create(Unsafe.Add(ref a0, k));
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
        }

        ref var to = ref MemoryMarshal.GetReference(into);
        c00.StoreUnsafe(ref to);
        c01.StoreUnsafe(ref to, 16);
        c10.StoreUnsafe(ref to, 32);
        c11.StoreUnsafe(ref to, 48);
        c20.StoreUnsafe(ref to, 64);
        c21.StoreUnsafe(ref to, 80);
        c30.StoreUnsafe(ref to, 96);
        c31.StoreUnsafe(ref to, 112);
    }

    // The same sums in the same order for machines with narrower vectors.
    private static void Narrow(ReadOnlySpan<float> a, int height, int inner, ReadOnlySpan<float> panel, Span<float> into)
    {
        for (var r = 0; r < height; r++)
        {
            var row = a.Slice(r * inner, inner);
            for (var j = 0; j < PackedMatrix.Panel; j += Vector<float>.Count)
            {
                var sum = Vector<float>.Zero;
                for (var k = 0; k < inner; k++) sum = Vector.FusedMultiplyAdd(new Vector<float>(row[k]), new Vector<float>(panel.Slice((k * PackedMatrix.Panel) + j, Vector<float>.Count)), sum);
                sum.CopyTo(into.Slice((r * PackedMatrix.Panel) + j, Vector<float>.Count));
            }
        }
    }
}
