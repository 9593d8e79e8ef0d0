namespace Sitrep.Evaluation;

/// <summary>The one-to-one assignment of rows to columns with the greatest total weight (Hungarian method, cubic).</summary>
public static class Assignment
{
    /// <param name="weights">Weight of giving a row a column; not negative. A pair of weight 0 is as good as none.</param>
    /// <returns>The greatest total.</returns>
    public static double Best(double[,] weights) => Best(weights, out _);

    /// <inheritdoc cref="Best(double[,])"/>
    /// <param name="columnOfRow">Column given to each row, -1 for none.</param>
    public static double Best(double[,] weights, out int[] columnOfRow)
    {
        ArgumentNullException.ThrowIfNull(weights);
        int rows = weights.GetLength(0), columns = weights.GetLength(1);
        columnOfRow = new int[rows];
        Array.Fill(columnOfRow, -1);
        if (rows == 0 || columns == 0) return 0;

        // Padded to a square: a row that gets a padding column gets nothing.
        var size = Math.Max(rows, columns);
        var rowOfColumn = Solve(size, (row, column) => row < rows && column < columns ? -weights[row, column] : 0);
        double total = 0;
        for (var column = 0; column < columns; column++)
        {
            var row = rowOfColumn[column];
            if (row >= rows || weights[row, column] == 0) continue;
            columnOfRow[row] = column;
            total += weights[row, column];
        }

        return total;
    }

    // Least cost by shortest augmenting paths with potentials; index 0 is the path's artificial start.
    private static int[] Solve(int size, Func<int, int, double> cost)
    {
        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var match = new int[size + 1];
        var way = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            match[0] = row;
            var column = 0;
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[size + 1];
            do
            {
                used[column] = true;
                int current = match[column], next = 0;
                var delta = double.PositiveInfinity;
                for (var j = 1; j <= size; j++)
                {
                    if (used[j]) continue;
                    var reduced = cost(current - 1, j - 1) - rowPotential[current] - columnPotential[j];
                    if (reduced < least[j]) (least[j], way[j]) = (reduced, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        rowPotential[match[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (match[column] != 0);

            for (; column != 0; column = way[column]) match[column] = match[way[column]];
        }

        var rowOfColumn = new int[size];
        for (var column = 1; column <= size; column++) rowOfColumn[column - 1] = match[column] - 1;
        return rowOfColumn;
    }
}
