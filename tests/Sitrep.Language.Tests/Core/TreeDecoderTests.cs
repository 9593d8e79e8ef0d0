using CsCheck;

namespace Sitrep.Language.Tests;

public sealed class TreeDecoderTests
{
    [Fact]
    public void The_best_tree_with_one_root_is_that_of_trying_all() =>
        Gen.Select(Gen.Int[1, 4], Gen.Float[-5, 5].Array[20]).Sample((n, numbers) =>
        {
            var scores = new float[n * (n + 1)];
            for (var i = 0; i < scores.Length; i++) scores[i] = numbers[i];
            var heads = new int[n];
            new TreeDecoder().Decode(scores, n, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));

            // The root is chosen first, so only trees with the same root are compared.
            var best = Trees(n).Where(tree => Array.IndexOf(tree, -1) == Array.IndexOf(heads, -1)).Max(tree => Sum(scores, n, tree));
            Assert.Equal(best, Sum(scores, n, heads), 3);
        }, iter: 2000);

    [Fact]
    public void Any_scores_give_a_tree() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 1000000]).Sample((n, seed) =>
        {
            var random = new Random(seed);
            var scores = new float[n * (n + 1)];
            for (var i = 0; i < scores.Length; i++) scores[i] = random.Next(4);
            var heads = new int[n];
            new TreeDecoder().Decode(scores, n, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
        }, iter: 500);

    private static double Sum(float[] scores, int n, int[] heads) => Enumerable.Range(0, n).Sum(d => scores[(d * (n + 1)) + heads[d] + 1]);

    private static IEnumerable<int[]> Trees(int n)
    {
        var heads = new int[n];
        var count = (int)Math.Pow(n + 1, n);
        for (var code = 0; code < count; code++)
        {
            var rest = code;
            for (var d = 0; d < n; d++, rest /= n + 1) heads[d] = (rest % (n + 1)) - 1;
            if (IsTree(heads)) yield return [.. heads];
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0; at = heads[at])
            {
                if (++steps > heads.Length) return false;
            }
        }

        return true;
    }
}
