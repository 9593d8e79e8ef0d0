namespace Sitrep.Language;

/// <summary>
/// A matrix of the right side of a product as signed bytes over one scale for each row, as the model file keeps them (<see cref="QuantisedRows"/>).
/// Laid out in panels of <see cref="Panel"/> columns; within a panel two rows after each other lie side by side, column by column, as the kernel reads them.
/// </summary>
public sealed class QuantisedMatrix
{
    internal const int Panel = 16;

    private readonly short[] _values;
    private readonly float[] _scales;

    /// <param name="matrix">Row-major, rows × columns.</param>
    public QuantisedMatrix(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        (Rows, Columns) = (rows, columns);
        (_values, _scales) = (new short[(columns + Panel - 1) / Panel * Pairs * 2 * Panel], new float[rows]);
        for (var r = 0; r < rows; r++)
        {
            var row = matrix.Slice(r * columns, columns);
            _scales[r] = QuantisedRows.ScaleOf(row);
            if (_scales[r] == 0) continue;
            for (var c = 0; c < columns; c++)
            {
                var at = ((((c / Panel * Pairs) + (r / 2)) * Panel) + (c % Panel)) * 2;
                _values[at + (r % 2)] = QuantisedRows.ByteOf(row[c], _scales[r]);
            }
        }
    }

    /// <summary>Rows that a sum of products in 32 bits bears.</summary>
    public static int MostRows => int.MaxValue / (sbyte.MaxValue * short.MaxValue);

    public int Rows { get; }

    public int Columns { get; }

    internal int Pairs => (Rows + 1) / 2;

    /// <summary>By row, what one step of its bytes stands for.</summary>
    internal ReadOnlySpan<float> Scales => _scales;

    internal ReadOnlySpan<short> PanelAt(int panel) => _values.AsSpan(panel * Pairs * 2 * Panel, Pairs * 2 * Panel);
}
