using System.Numerics.Tensors;

namespace Sitrep.Training;

/// <summary>Finds the lowest point of a smooth convex function by L-BFGS with a backtracking line search.</summary>
public sealed class GradientDescent
{
    // Steps remembered for the shape of the function.
    private const int Memory = 8;
    private const double Enough = 1e-4;
    private const int Halvings = 20;

    /// <summary>Steps at most.</summary>
    public int Steps { get; init; } = 60;

    /// <summary>Ends when a step gains less than this share.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <param name="point">Where to begin; receives the lowest point found.</param>
    /// <param name="valueAndGradient">Value at a point; fills the gradient.</param>
    public void Minimize(float[] point, Func<float[], float[], double> valueAndGradient)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(valueAndGradient);
        var gradient = new float[point.Length];
        var value = valueAndGradient(point, gradient);
        var moves = new List<(float[] Step, float[] Change, double Inverse)>();
        var (next, nextGradient) = (new float[point.Length], new float[point.Length]);
        for (var step = 0; step < Steps; step++)
        {
            var direction = Direction(gradient, moves);
            var slope = Dot(direction, gradient);
            if (slope >= 0) return;
            var size = moves.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1.0;
            var reached = value;
            for (var halving = 0; ; halving++, size /= 2)
            {
                if (halving == Halvings) return;
                TensorPrimitives.MultiplyAdd(direction, (float)size, point, next);
                reached = valueAndGradient(next, nextGradient);
                if (reached <= value + (Enough * size * slope)) break;
            }

            Remember(moves, point, next, gradient, nextGradient);
            var gain = value - reached;
            next.CopyTo(point, 0);
            (gradient, nextGradient, value) = (nextGradient, gradient, reached);
            if (gain < Tolerance * Math.Abs(value)) return;
        }
    }

    /// <summary>Sum of products in a fixed order, so that it does not depend on the width of the machine's vectors.</summary>
    public static double Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= left.Length; i += 4)
        {
            a += left[i] * (double)right[i];
            b += left[i + 1] * (double)right[i + 1];
            c += left[i + 2] * (double)right[i + 2];
            d += left[i + 3] * (double)right[i + 3];
        }

        for (; i < left.Length; i++) a += left[i] * (double)right[i];
        return a + b + (c + d);
    }

    private static void Remember(List<(float[] Step, float[] Change, double Inverse)> moves, float[] from, float[] to, float[] gradientFrom, float[] gradientTo)
    {
        var (step, change) = moves.Count == Memory ? (moves[0].Step, moves[0].Change) : (new float[from.Length], new float[from.Length]);
        if (moves.Count == Memory) moves.RemoveAt(0);
        TensorPrimitives.Subtract(to, from, step);
        TensorPrimitives.Subtract(gradientTo, gradientFrom, change);
        var product = Dot(step, change);
        if (product > 1e-10) moves.Add((step, change, 1.0 / product));
    }

    private static float[] Direction(float[] gradient, List<(float[] Step, float[] Change, double Inverse)> moves)
    {
        var direction = new float[gradient.Length];
        TensorPrimitives.Negate<float>(gradient, direction);
        var factors = new double[moves.Count];
        for (var i = moves.Count - 1; i >= 0; i--)
        {
            factors[i] = moves[i].Inverse * Dot(moves[i].Step, direction);
            TensorPrimitives.MultiplyAdd(moves[i].Change, (float)-factors[i], direction, direction);
        }

        if (moves.Count > 0) TensorPrimitives.Multiply(direction, (float)(1 / (moves[^1].Inverse * Dot(moves[^1].Change, moves[^1].Change))), direction);
        for (var i = 0; i < moves.Count; i++)
        {
            var back = moves[i].Inverse * Dot(moves[i].Change, direction);
            TensorPrimitives.MultiplyAdd(moves[i].Step, (float)(factors[i] - back), direction, direction);
        }

        return direction;
    }
}
