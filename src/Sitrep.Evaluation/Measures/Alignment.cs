namespace Sitrep.Evaluation;

/// <summary>One-to-one alignment of rows and columns with the greatest sum (the Hungarian method, by shortest augmenting paths).</summary>
public static class Alignment
{
    /// <summary>The greatest sum of values no two of which share a row or column.</summary>
    public static double Best(double[,] values)
    {
        int rows = values.GetLength(0), columns = values.GetLength(1);
        if (rows == 0 || columns == 0) return 0;
        if (rows > columns) return Best(Turned(values));
        double[] u = new double[rows + 1], v = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var way = new int[columns + 1];
        for (var row = 1; row <= rows; row++) Augment(values, row, rowOf, way, u, v);
        var sum = 0.0;
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0) sum += values[rowOf[column] - 1, column - 1];
        }

        return sum;
    }

    // Finds a column for one more row, moving others where that is cheaper. Row and column 0 stand for none.
    private static void Augment(double[,] values, int row, int[] rowOf, int[] way, double[] u, double[] v)
    {
        var columns = v.Length - 1;
        var least = new double[columns + 1];
        Array.Fill(least, double.PositiveInfinity);
        var done = new bool[columns + 1];
        rowOf[0] = row;
        var at = 0;
        do
        {
            done[at] = true;
            var next = 0;
            var step = double.PositiveInfinity;
            for (var column = 1; column <= columns; column++)
            {
                if (done[column]) continue;
                var cost = -values[rowOf[at] - 1, column - 1] - u[rowOf[at]] - v[column];
                if (cost < least[column]) (least[column], way[column]) = (cost, at);
                if (least[column] < step) (step, next) = (least[column], column);
            }

            for (var column = 0; column <= columns; column++)
            {
                if (done[column])
                {
                    u[rowOf[column]] += step;
                    v[column] -= step;
                }
                else
                {
                    least[column] -= step;
                }
            }

            at = next;
        }
        while (rowOf[at] != 0);
        for (; at != 0; at = way[at]) rowOf[at] = rowOf[way[at]];
    }

    private static double[,] Turned(double[,] values)
    {
        var turned = new double[values.GetLength(1), values.GetLength(0)];
        for (var i = 0; i < values.GetLength(0); i++)
        {
            for (var j = 0; j < values.GetLength(1); j++) turned[j, i] = values[i, j];
        }

        return turned;
    }
}
