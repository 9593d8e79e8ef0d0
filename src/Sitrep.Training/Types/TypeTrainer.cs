using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Trains a <see cref="TypeModel"/>: multinomial logistic regression, or one regression a type where several can hold, by AdaGrad with
/// feature dropout and a fixed shuffle, so that a run can be repeated to the byte.
/// </summary>
public sealed class TypeTrainer(string[] types, bool exclusive)
{
    /// <summary>Times through the data.</summary>
    public int Epochs { get; init; } = 25;

    /// <summary>Step size of AdaGrad.</summary>
    public float Rate { get; init; } = 0.3f;

    /// <summary>Pull of the weights to zero, per example and active feature.</summary>
    public float Decay { get; init; } = 1e-4f;

    /// <summary>Share of the features left out of each step, so that no single one is leant on.</summary>
    public float Drop { get; init; } = 0.3f;

    /// <summary>Share of the blocks left out of each step as a whole, so that the words below a headline are learnt from though the headline says all.</summary>
    public float DropBlocks { get; init; }

    /// <summary>Features seen in fewer groups of examples are left out: what only one headline has explains its dozen stories and nothing else.</summary>
    public int MinCount { get; init; } = 2;

    public void Train(IReadOnlyList<TypeExample> examples, ModelWriter writer)
    {
        var index = Index(examples);
        var weights = new float[index.Count * types.Length];
        var squares = new float[weights.Length];
        var bias = new float[types.Length];
        var biasSquares = new float[types.Length];
        var known = examples.Select(example => Known(example, index)).ToArray();
        var blocks = new bool[examples.Max(example => example.BlockEnds.Length)];
        var gold = examples.Select(example => Target(example.Types)).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        var scores = new float[types.Length];
        var kept = new bool[known.Max(features => features.Length)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var features = known[i];
                var boost = 1 / ((1 - Drop) * (1 - DropBlocks));
                for (var b = 0; b < blocks.Length; b++) blocks[b] = DropBlocks > 0 && random.NextSingle() < DropBlocks;
                bias.CopyTo(scores, 0);
                for (var f = 0; f < features.Length; f++)
                {
                    kept[f] = random.NextSingle() >= Drop && !blocks[features[f].Block];
                    if (!kept[f]) continue;
                    var value = features[f].Weight * boost;
                    var row = weights.AsSpan(features[f].Row * types.Length, types.Length);
                    for (var k = 0; k < row.Length; k++) scores[k] += value * row[k];
                }

                TypeModel.Normalize(scores, exclusive);
                for (var k = 0; k < scores.Length; k++)
                {
                    scores[k] = examples[i].Share * (scores[k] - gold[i][k]);
                    biasSquares[k] += scores[k] * scores[k];
                    bias[k] -= Rate * scores[k] / (MathF.Sqrt(biasSquares[k]) + 1e-3f);
                }

                for (var f = 0; f < features.Length; f++)
                {
                    if (kept[f]) Step(weights, squares, features[f].Row * types.Length, features[f].Weight * boost, scores);
                }
            }
        }

        TypeModel.Write(writer, types, exclusive, [.. index.OrderBy(pair => pair.Key).Select(pair => (pair.Key, weights.AsSpan(pair.Value * types.Length, types.Length).ToArray()))], bias);
    }

    private void Step(float[] weights, float[] squares, int at, float value, float[] errors)
    {
        for (var k = 0; k < errors.Length; k++, at++)
        {
            var gradient = (errors[k] * value) + (Decay * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= Rate * gradient / (MathF.Sqrt(squares[at]) + 1e-4f);
        }
    }

    private float[] Target(string[] has)
    {
        var target = new float[types.Length];
        foreach (var type in has) target[Array.IndexOf(types, type)] = 1;
        return target;
    }

    private static (int Row, float Weight, int Block)[] Known(TypeExample example, Dictionary<uint, int> index)
    {
        var known = new List<(int, float, int)>();
        var block = 0;
        for (var i = 0; i < example.Keys.Length; i++)
        {
            while (i >= example.BlockEnds[block]) block++;
            if (index.TryGetValue(example.Keys[i], out var row)) known.Add((row, example.Weights[i], block));
        }

        return [.. known];
    }

    private Dictionary<uint, int> Index(IEnumerable<TypeExample> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var group in examples.GroupBy(example => example.Group, StringComparer.Ordinal))
        {
            foreach (var key in group.SelectMany(example => example.Keys).Distinct()) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts.Where(pair => pair.Value >= MinCount).OrderBy(pair => pair.Key).Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
    }
}
