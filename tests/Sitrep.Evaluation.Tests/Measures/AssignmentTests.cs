using CsCheck;

namespace Sitrep.Evaluation.Tests;

public sealed class AssignmentTests
{
    [Fact]
    public void The_best_sum_is_that_of_trying_all() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[0, 9].Array[16]).Sample((rows, columns, numbers) =>
        {
            var values = new double[rows, columns];
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++) values[i, j] = numbers[i * 4 + j];
            }

            Assert.Equal(TryAll(values, 0, 0), Assignment.Best(values), 6);
        }, iter: 300);

    private static double TryAll(double[,] values, int row, int taken)
    {
        if (row == values.GetLength(0)) return 0;
        var best = TryAll(values, row + 1, taken);
        for (var column = 0; column < values.GetLength(1); column++)
        {
            if ((taken >> column & 1) == 0) best = Math.Max(best, values[row, column] + TryAll(values, row + 1, taken | 1 << column));
        }

        return best;
    }
}
