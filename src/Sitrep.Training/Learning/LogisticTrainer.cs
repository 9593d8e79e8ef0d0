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

    /// <summary>Share of an example's features that each look at it leaves out, so that no feature is leant on alone.</summary>
    public float Dropout { get; init; }

    /// <summary>Runs with different shuffles whose weights are averaged.</summary>
    public int Runs { get; init; } = 1;

    public void Add(uint[] features, bool[] labels) => _examples.Add((features, labels));

    /// <summary>Trains and writes the model as <see cref="SparseModel.Read"/> reads it.</summary>
    public void Train(Stream model)
    {
        var index = Index();
        var known = _examples.Select(example => example.Features.Where(index.ContainsKey).Select(feature => index[feature]).ToArray()).ToArray();
        var sums = new float[index.Count * outputs];
        var bias = new float[outputs];
        for (var run = 0; run < Runs; run++)
        {
            var weights = new float[sums.Length];
            var runBias = new float[outputs];
            Run(known, new Random(7 + run), weights, runBias);
            for (var i = 0; i < sums.Length; i++) sums[i] += weights[i] / Runs;
            for (var k = 0; k < outputs; k++) bias[k] += runBias[k] / Runs;
        }

        SparseModel.Write(model, [.. index.OrderBy(pair => pair.Key).Select(pair => (pair.Key, sums.AsSpan(pair.Value * outputs, outputs).ToArray()))], bias);
    }

    private void Run(int[][] known, Random random, float[] weights, float[] bias)
    {
        var squares = new float[weights.Length];
        var biasSquares = new float[outputs];
        var order = Enumerable.Range(0, known.Length).ToArray();
        var live = new int[known.Length == 0 ? 0 : known.Max(features => features.Length)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var count = 0;
                foreach (var feature in known[i])
                {
                    if (Dropout == 0 || random.NextSingle() >= Dropout) live[count++] = feature;
                }

                for (var k = 0; k < outputs; k++) Step(live.AsSpan(0, count), _examples[i].Labels[k], k, weights, squares, bias, biasSquares);
            }
        }
    }

    private Dictionary<uint, int> Index()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in _examples.SelectMany(example => example.Features)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(pair => pair.Value >= MinCount).OrderBy(pair => pair.Key).Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
    }

    private void Step(ReadOnlySpan<int> features, bool label, int k, float[] weights, float[] squares, float[] bias, float[] biasSquares)
    {
        // What is left out now is there when the model reads: the rest stands in for it.
        var share = 1 / (1 - Dropout);
        var score = 0f;
        foreach (var feature in features) score += weights[(feature * outputs) + k];
        var error = SparseModel.Logistic(bias[k] + (share * score)) - (label ? 1 : 0);
        if (MathF.Abs(error) < 1e-3f) return;
        biasSquares[k] += error * error;
        bias[k] -= Rate * error / (MathF.Sqrt(biasSquares[k]) + 1e-3f);
        foreach (var feature in features)
        {
            var at = (feature * outputs) + k;
            var gradient = (share * error) + (Decay * weights[at] * features.Length);
            squares[at] += gradient * gradient;
            weights[at] -= Rate * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }
}
