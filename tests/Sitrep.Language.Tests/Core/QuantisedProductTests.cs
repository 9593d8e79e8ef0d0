using CsCheck;

namespace Sitrep.Language.Tests;

public sealed class QuantisedProductTests
{
    [Fact]
    public void A_product_is_near_the_product_of_floats() =>
        Gen.Select(Gen.Int[1, 11], Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[0, 1000]).Sample((rows, inner, columns, seed) =>
        {
            var random = new Random(seed);
            float[] a = Numbers(random, rows * inner), b = Bytes(random, inner, columns), bias = Numbers(random, columns), c = new float[rows * columns];
            new QuantisedProduct().Multiply(a, rows, new QuantisedMatrix(b, inner, columns), bias, c);
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++) Assert.Equal(Enumerable.Range(0, inner).Sum(k => (double)a[(i * inner) + k] * b[(k * columns) + j]) + bias[j], c[(i * columns) + j], 0.002);
            }
        }, iter: 300);

    [Fact]
    public void A_row_is_the_same_whichever_rows_stand_beside_it()
    {
        var random = new Random(1);
        const int Rows = 7, Inner = 33, Columns = 50;
        float[] a = Numbers(random, Rows * Inner), all = new float[Rows * Columns], one = new float[Columns];
        var (product, matrix) = (new QuantisedProduct(), new QuantisedMatrix(Bytes(random, Inner, Columns), Inner, Columns));
        product.Multiply(a, Rows, matrix, [], all);
        for (var i = 0; i < Rows; i++)
        {
            product.Multiply(a.AsSpan(i * Inner, Inner), 1, matrix, [], one);
            Assert.Equal(one, all.AsSpan(i * Columns, Columns).ToArray());
        }
    }

    [Fact]
    public void The_largest_sums_do_not_overflow()
    {
        var rows = QuantisedMatrix.MostRows;
        var c = new float[1];
        new QuantisedProduct().Multiply([.. Enumerable.Repeat(1f, rows)], 1, new QuantisedMatrix([.. Enumerable.Repeat(1f, rows)], rows, 1), [], c);
        Assert.Equal(rows, c[0], 0.01);
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantisedMatrix(new float[rows + 1], rows + 1, 1));
    }

    [Fact]
    public void Rows_of_noughts_give_the_bias()
    {
        var c = new float[2];
        new QuantisedProduct().Multiply([0, 0, 0], 1, new QuantisedMatrix([1, 2, 0, 0, 3, 4], 3, 2), [5, 6], c);
        Assert.Equal([5f, 6f], c);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    // Numbers that a byte over a scale for each row holds without loss, as a model's are.
    private static float[] Bytes(Random random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).SelectMany(_ =>
        {
            var scale = random.NextSingle() / 127;
            return Enumerable.Range(0, columns).Select(c => scale * (c == 0 ? 127 : random.Next(-127, 128)));
        })];
}
