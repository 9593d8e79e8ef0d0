using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Independent logistic regressions over shared hashed features, by AdaGrad with a fixed shuffle, so that a run can be repeated to the byte.
/// </summary>
public sealed class LogisticTrainer(int outputs)
{
    private readonly List<(uint[] Features, bool[] Labels)> _examples = [];

    /// <summary>Times through the data.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Step size of AdaGrad.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>Pull of the weights to zero, per example and active feature.</summary>
    public float Decay { get; init; } = 2e-5f;

    /// <summary>Features seen fewer times are left out: they are learnt by heart.</summary>
    public int MinCount { get; init; } = 2;

    public void Add(uint[] features, bool[] labels) => _examples.Add((features, labels));

    /// <summary>Trains and writes the model as <see cref="SparseModel.Read"/> reads it.</summary>
    public void Train(Stream model)
    {
        var index = Index();
        var weights = new float[index.Count * outputs];
        var squares = new float[index.Count * outputs];
        var bias = new float[outputs];
        var biasSquares = new float[outputs];
        var known = _examples.Select(example => example.Features.Where(index.ContainsKey).Select(feature => index[feature]).ToArray()).ToArray();
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                for (var k = 0; k < outputs; k++) Step(known[i], _examples[i].Labels[k], k, weights, squares, bias, biasSquares);
            }
        }

        SparseModel.Write(model, [.. index.OrderBy(pair => pair.Key).Select(pair => (pair.Key, weights.AsSpan(pair.Value * outputs, outputs).ToArray()))], bias);
    }

    private Dictionary<uint, int> Index()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in _examples.SelectMany(example => example.Features)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(pair => pair.Value >= MinCount).OrderBy(pair => pair.Key).Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
    }

    private void Step(int[] features, bool label, int k, float[] weights, float[] squares, float[] bias, float[] biasSquares)
    {
        var score = bias[k];
        foreach (var feature in features) score += weights[(feature * outputs) + k];
        var error = SparseModel.Logistic(score) - (label ? 1 : 0);
        if (MathF.Abs(error) < 1e-3f) return;
        biasSquares[k] += error * error;
        bias[k] -= Rate * error / (MathF.Sqrt(biasSquares[k]) + 1e-3f);
        foreach (var feature in features)
        {
            var at = (feature * outputs) + k;
            var gradient = error + (Decay * weights[at] * features.Length);
            squares[at] += gradient * gradient;
            weights[at] -= Rate * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }
}
