using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Multinomial logistic regression over hashed features, one answer an example, with a square penalty: found by L-BFGS over all examples at once,
/// single-threaded and in a fixed order, so that a run can be repeated to the byte.
/// </summary>
public sealed class SoftmaxTrainer(int outputs)
{
    private readonly List<(uint[] Features, int Label)> _examples = [];

    /// <summary>Steps of L-BFGS at most.</summary>
    public int Steps { get; init; } = 60;

    /// <summary>Weight of the square penalty.</summary>
    public float Penalty { get; init; } = 1;

    /// <summary>Features seen fewer times are left out: they are learnt by heart.</summary>
    public int MinCount { get; init; } = 2;

    public void Add(IEnumerable<uint> features, int label) => _examples.Add(([.. features.Distinct()], label));

    /// <summary>Trains and writes the model as <see cref="SparseModel.Read"/> reads it.</summary>
    public void Train(Stream model)
    {
        var index = Index();
        var known = _examples.Select(example => example.Features.Where(index.ContainsKey).Select(feature => index[feature] * outputs).Order().ToArray()).ToArray();

        // The last row is the bias, which every example has and no penalty pulls.
        var biasAt = index.Count * outputs;
        var weights = new float[biasAt + outputs];
        new GradientDescent { Steps = Steps }.Minimize(weights, (point, gradient) => Loss(known, biasAt, point, gradient));
        SparseModel.Write(model, [.. index.OrderBy(pair => pair.Key).Select(pair => (pair.Key, weights.AsSpan(pair.Value * outputs, outputs).ToArray()))], weights[biasAt..]);
    }

    private double Loss(int[][] known, int biasAt, float[] weights, float[] gradient)
    {
        gradient.AsSpan().Clear();
        var scores = new float[outputs];
        var loss = 0.0;
        for (var i = 0; i < known.Length; i++)
        {
            weights.AsSpan(biasAt, outputs).CopyTo(scores);
            foreach (var row in known[i]) TensorPrimitives.Add<float>(scores, weights.AsSpan(row, outputs), scores);
            var right = scores[_examples[i].Label];
            loss += Normalize(scores) - right;
            scores[_examples[i].Label] -= 1;
            foreach (var row in known[i]) TensorPrimitives.Add<float>(gradient.AsSpan(row, outputs), scores, gradient.AsSpan(row, outputs));
            TensorPrimitives.Add<float>(gradient.AsSpan(biasAt, outputs), scores, gradient.AsSpan(biasAt, outputs));
        }

        var pulled = weights.AsSpan(0, biasAt);
        TensorPrimitives.MultiplyAdd<float>(pulled, Penalty, gradient.AsSpan(0, biasAt), gradient.AsSpan(0, biasAt));
        return loss + (0.5 * Penalty * GradientDescent.Dot(pulled, pulled));
    }

    // Scores to chances; gives the logarithm of their sum.
    private static double Normalize(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        var sum = 0f;
        for (var k = 0; k < scores.Length; k++) sum += scores[k] = MathF.Exp(scores[k] - most);
        for (var k = 0; k < scores.Length; k++) scores[k] /= sum;
        return Math.Log(sum) + most;
    }

    private Dictionary<uint, int> Index()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in _examples.SelectMany(example => example.Features)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(pair => pair.Value >= MinCount).OrderBy(pair => pair.Key).Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
    }
}
