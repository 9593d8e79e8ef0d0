using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Log-linear choice of one of several options by their hashed features, with a square penalty: raises the sum of chances of the right ones.
/// By L-BFGS over all cases at once, single-threaded and in a fixed order, so that a run can be repeated to the byte.
/// </summary>
public sealed class ChoiceTrainer
{
    private readonly List<(uint[][] Options, bool[] Right)> _cases = [];

    /// <summary>Weight of the square penalty.</summary>
    public float Penalty { get; init; } = 1;

    /// <summary>Features seen fewer times are left out.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Steps of L-BFGS at most.</summary>
    public int Steps { get; init; } = 60;

    public void Add(IEnumerable<IEnumerable<uint>> options, bool[] right) => _cases.Add(([.. options.Select(option => option.Distinct().ToArray())], right));

    /// <summary>Trains and writes the model, of one output, as <see cref="SparseModel.Read"/> reads it.</summary>
    public byte[] Train()
    {
        var index = Index();
        var known = _cases.Select(one => (Options: one.Options.Select(option => option.Where(index.ContainsKey).Select(feature => index[feature]).ToArray()).ToArray(), one.Right)).ToArray();
        var weights = new float[index.Count];
        new GradientDescent { Steps = Steps }.Minimize(weights, (point, gradient) => Loss(known, point, gradient));
        using var model = new MemoryStream();
        SparseModel.Write(model, [.. index.OrderBy(pair => pair.Key).Select(pair => (pair.Key, new[] { weights[pair.Value] }))], [0f]);
        return model.ToArray();
    }

    private double Loss((int[][] Options, bool[] Right)[] cases, float[] weights, float[] gradient)
    {
        for (var i = 0; i < weights.Length; i++) gradient[i] = Penalty * weights[i];
        var loss = 0.5 * Penalty * GradientDescent.Dot(weights, weights);
        foreach (var (options, right) in cases)
        {
            var scores = new double[options.Length];
            for (var k = 0; k < options.Length; k++)
            {
                foreach (var feature in options[k]) scores[k] += weights[feature];
            }

            var most = scores.Max();
            double all = 0, good = 0;
            for (var k = 0; k < scores.Length; k++)
            {
                scores[k] = Math.Exp(scores[k] - most);
                all += scores[k];
                if (right[k]) good += scores[k];
            }

            good = Math.Max(good, 1e-30);
            loss += Math.Log(all) - Math.Log(good);
            for (var k = 0; k < scores.Length; k++)
            {
                var pull = (float)((scores[k] / all) - (right[k] ? scores[k] / good : 0));
                if (MathF.Abs(pull) < 1e-7f) continue;
                foreach (var feature in options[k]) gradient[feature] += pull;
            }
        }

        return loss;
    }

    private Dictionary<uint, int> Index()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in _cases.SelectMany(one => one.Options).SelectMany(option => option)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(pair => pair.Value >= MinCount && pair.Key != 0).OrderBy(pair => pair.Key).Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
    }
}
