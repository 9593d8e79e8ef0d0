using System.Numerics.Tensors;

namespace Sitrep.Training;

/// <summary>The directions in which vectors differ most, by orthogonal iteration on their covariance.</summary>
internal static class PrincipalAxes
{
    public static float[][] Of(IReadOnlyList<float[]> vectors, int count, int rounds)
    {
        var size = vectors[0].Length;
        var mean = new float[size];
        foreach (var vector in vectors) TensorPrimitives.Add(mean, vector, mean);
        TensorPrimitives.Divide(mean, vectors.Count, mean);
        var covariance = Enumerable.Range(0, size).Select(_ => new float[size]).ToArray();
        var centred = new float[size];
        foreach (var vector in vectors)
        {
            TensorPrimitives.Subtract(vector, mean, centred);
            for (var i = 0; i < size; i++) TensorPrimitives.MultiplyAdd(centred, centred[i], covariance[i], covariance[i]);
        }

        var axes = Enumerable.Range(0, count).Select(k => Enumerable.Range(0, size).Select(i => MathF.Sin((k * size) + i + 1)).ToArray()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            axes = [.. axes.Select(axis => covariance.Select(row => TensorPrimitives.Dot(row.AsSpan(), axis)).ToArray())];
            for (var k = 0; k < count; k++)
            {
                for (var j = 0; j < k; j++) TensorPrimitives.MultiplyAdd(axes[j], -TensorPrimitives.Dot(axes[j].AsSpan(), axes[k]), axes[k], axes[k]);
                TensorPrimitives.Divide(axes[k], TensorPrimitives.Norm(axes[k].AsSpan()), axes[k]);
            }
        }

        return axes;
    }
}
