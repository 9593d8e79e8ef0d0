using System.Numerics.Tensors;

namespace Sitrep.Training;

/// <summary>Spherical k-means: vectors of length one, near by the angle. Starts from the first k vectors, so it needs no chance.</summary>
public static class KMeans
{
    public static (float[][] Centres, int[] Assigned) Run(float[][] vectors, int clusters, int rounds)
    {
        var centres = Enumerable.Range(0, clusters).Select(i => (float[])vectors[i * (vectors.Length / clusters / 4 + 1) % vectors.Length].Clone()).ToArray();
        var assigned = new int[vectors.Length];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => assigned[i] = Nearest(centres, vectors[i]));
            Move(centres, vectors, assigned);
        }

        return (centres, assigned);
    }

    public static int Nearest(float[][] centres, float[] vector)
    {
        var best = 0;
        var bestDot = float.NegativeInfinity;
        for (var c = 0; c < centres.Length; c++)
        {
            var dot = TensorPrimitives.Dot(centres[c].AsSpan(), vector);
            if (dot <= bestDot) continue;
            bestDot = dot;
            best = c;
        }

        return best;
    }

    public static float[] Unit(float[] vector)
    {
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, Math.Max(1e-6f, TensorPrimitives.Norm(vector.AsSpan())), unit);
        return unit;
    }

    private static void Move(float[][] centres, float[][] vectors, int[] assigned)
    {
        var sums = centres.Select(centre => new float[centre.Length]).ToArray();
        for (var i = 0; i < vectors.Length; i++) TensorPrimitives.Add(sums[assigned[i]], vectors[i], sums[assigned[i]]);
        for (var c = 0; c < centres.Length; c++)
        {
            // An empty cluster stays where it is.
            if (TensorPrimitives.Norm(sums[c].AsSpan()) > 0) centres[c] = Unit(sums[c]);
        }
    }
}
