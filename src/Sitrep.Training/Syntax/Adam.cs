using System.Numerics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Adam (Kingma and Ba 2015) over all matrices of a net, with the gradient cut to a greatest length.</summary>
public sealed class Adam(SyntaxWeights weights)
{
    private const float First = 0.9f, Second = 0.98f, Tiny = 1e-8f, Longest = 2f;

    private const float Memory = 0.999f;

    private readonly SyntaxWeights _mean = new(weights.Shape);
    private readonly SyntaxWeights _square = new(weights.Shape);
    private int _step;

    /// <summary>A running average of the weights over the last thousand steps or so, which reads better than the last weights.</summary>
    public SyntaxWeights Average { get; } = new(weights.Shape);

    /// <summary>Takes a step against the sum of the gradients.</summary>
    public void Step(IReadOnlyList<SyntaxWeights> gradients, float rate)
    {
        _step++;
        var total = 0.0;
        for (var m = 0; m < weights.All.Length; m++)
        {
            var sum = gradients[0].All[m].Values;
            for (var g = 1; g < gradients.Count; g++) System.Numerics.Tensors.TensorPrimitives.Add(sum, gradients[g].All[m].Values, sum);
            total += System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(sum);
        }

        var scale = (float)Math.Min(1, Longest / Math.Max(1e-9, Math.Sqrt(total)));
        var step = rate * MathF.Sqrt(1 - MathF.Pow(Second, _step)) / (1 - MathF.Pow(First, _step));
        Parallel.For(0, weights.All.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, m => Update(weights.All[m].Values, gradients[0].All[m].Values, _mean.All[m].Values, _square.All[m].Values, scale, step));
        var kept = Math.Min(Memory, (1f + _step) / (10f + _step));
        Parallel.For(0, weights.All.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, m =>
        {
            var average = Average.All[m].Values;
            System.Numerics.Tensors.TensorPrimitives.Lerp<float>(weights.All[m].Values, average, kept, average);
        });
    }

    private static void Update(float[] values, float[] gradient, float[] mean, float[] square, float scale, float step)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient, i) * scale;
            var m = (new Vector<float>(mean, i) * First) + (g * (1 - First));
            var s = (new Vector<float>(square, i) * Second) + (g * g * (1 - Second));
            m.CopyTo(mean, i);
            s.CopyTo(square, i);
            (new Vector<float>(values, i) - (m * step / (Vector.SquareRoot(s) + new Vector<float>(Tiny)))).CopyTo(values, i);
        }

        for (; i < values.Length; i++)
        {
            var g = gradient[i] * scale;
            mean[i] = (mean[i] * First) + (g * (1 - First));
            square[i] = (square[i] * Second) + (g * g * (1 - Second));
            values[i] -= mean[i] * step / (MathF.Sqrt(square[i]) + Tiny);
        }
    }
}
