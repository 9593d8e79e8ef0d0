using System.Numerics;
using System.Runtime.InteropServices;

namespace Sitrep.Training;

/// <summary>Groups words by their vectors: spherical k-means, seeded, the same groups on every machine and with any number of threads.</summary>
public static class WordClusters
{
    /// <summary>Group of each word, from 0 to <paramref name="groups"/> - 1.</summary>
    public static int[] Group(VectorFile file, int groups, int rounds)
    {
        var d = file.Dimensions;
        var count = file.Words.Length;
        var centres = new float[groups * d];
        // Spread the first centres over the frequency list: frequent words are where distinctions pay.
        for (var g = 0; g < groups; g++) file.Vector((int)((long)g * Math.Min(count, groups * 20) / groups)).CopyTo(centres.AsSpan(g * d, d));
        var group = new int[count];
        for (var round = 0; round < rounds; round++)
        {
            var current = centres;
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, w => group[w] = Nearest(file.Vector(w), current, d));
            centres = Means(file, group, groups, current);
        }

        return group;
    }

    private static int Nearest(ReadOnlySpan<float> vector, float[] centres, int d)
    {
        var best = 0;
        var bestScore = float.MinValue;
        for (var g = 0; g * d < centres.Length; g++)
        {
            var score = Dot(vector, centres.AsSpan(g * d, d));
            if (score <= bestScore) continue;
            bestScore = score;
            best = g;
        }

        return best;
    }

    private static float[] Means(VectorFile file, int[] group, int groups, float[] before)
    {
        var d = file.Dimensions;
        var sums = new float[groups * d];
        for (var w = 0; w < group.Length; w++)
        {
            var vector = file.Vector(w);
            var sum = sums.AsSpan(group[w] * d, d);
            for (var i = 0; i < d; i++) sum[i] += vector[i];
        }

        for (var g = 0; g < groups; g++)
        {
            var sum = sums.AsSpan(g * d, d);
            var length = MathF.Sqrt(Dot(sum, sum));
            if (length == 0) before.AsSpan(g * d, d).CopyTo(sum);
            else foreach (ref var x in sum) x /= length;
        }

        return sums;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector4>(left);
        var b = MemoryMarshal.Cast<float, Vector4>(right);
        var sum = Vector4.Zero;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return Vector4.Dot(sum, Vector4.One);
    }
}
