using CsCheck;

namespace Sitrep.Language.Tests;

public sealed class GemmTests
{
    [Fact]
    public void A_product_is_the_sum_of_products() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 20], Gen.Int[1, 70], Gen.Int[0, 1000]).Sample((rows, inner, columns, seed) =>
        {
            var random = new Random(seed);
            float[] a = Numbers(random, rows * inner), b = Numbers(random, inner * columns), c = new float[rows * columns];
            Gemm.Multiply(a, rows, new PackedMatrix().Pack(b, inner, columns), c);
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++) Assert.Equal(Enumerable.Range(0, inner).Sum(k => (double)a[(i * inner) + k] * b[(k * columns) + j]), c[(i * columns) + j], 0.001);
            }

            var turned = new float[b.Length];
            Gemm.Transpose(b, inner, columns, turned);
            var again = new float[c.Length];
            Gemm.Multiply(a, rows, new PackedMatrix().PackTransposed(turned, columns, inner), again);
            Assert.Equal(c, again);
            Gemm.Multiply(a, rows, new PackedMatrix().Pack(b, inner, columns), again, add: true);
            Assert.Equal(2 * c[^1], again[^1], 0.001);
        }, iter: 300);

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
