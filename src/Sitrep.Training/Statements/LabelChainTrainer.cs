using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A run of tokens for training: rows of the trainer for each token, and for each token with the one before, and the right labels.</summary>
internal sealed record LabelRun(int[][] TokenRows, int[][] PairRows, byte[] Labels);

/// <summary>
/// Trains a <see cref="LabelChain"/> by AdaGrad on the exact gradient, with features left out at random (seeded) and weights drawn to nought.
/// </summary>
/// <param name="draw">Strength with which weights are drawn to nought.</param>
/// <param name="drop">Share of features left out at each look.</param>
/// <param name="miss">What it costs, in log odds, to leave a token out that belongs to something; more finds more, and errs more.</param>
internal sealed class LabelChainTrainer(float draw, float drop, float miss)
{
    private const int L = LabelChain.Labels;
    private const float Rate = 0.15f, Smooth = 0.05f;

    private readonly Random _random = new(20211107);

    public FeatureRows TokenFeatures { get; } = new(L);

    public FeatureRows PairFeatures { get; } = new(L * L);

    /// <summary>One pass in a shuffled order; returns the mean loss a run.</summary>
    public double Pass(IReadOnlyList<LabelRun> runs)
    {
        var order = Enumerable.Range(0, runs.Count).ToArray();
        _random.Shuffle(order);
        var loss = 0.0;
        foreach (var i in order) loss += Learn(runs[i]);
        return loss / runs.Count;
    }

    public void Write(ModelWriter writer)
    {
        var scale = 127 / Math.Max(TokenFeatures.Largest, PairFeatures.Largest);
        TokenFeatures.Write(writer, scale);
        PairFeatures.Write(writer, scale);
    }

    private double Learn(LabelRun run)
    {
        var n = run.Labels.Length;
        if (n == 0) return 0;
        int[][] tokens = Array.ConvertAll(run.TokenRows, rows => TokenFeatures.Kept(rows, drop, _random)), pairs = Array.ConvertAll(run.PairRows, rows => PairFeatures.Kept(rows, drop, _random));
        double[] own = new double[n * L], link = new double[n * L * L];
        for (var i = 0; i < n; i++)
        {
            TokenFeatures.Score(tokens[i], own.AsSpan(i * L, L), 1 / (1 - drop));
            if (run.Labels[i] != 0) own[i * L] += miss;
            if (i > 0) PairFeatures.Score(pairs[i], link.AsSpan(i * L * L, L * L), 1 / (1 - drop));
        }

        var (forward, total) = Forward(own, link, n);
        var backward = Backward(own, link, n);
        var right = 0.0;
        Span<float> gradient = stackalloc float[L], pairGradient = stackalloc float[L * L];
        for (var i = 0; i < n; i++)
        {
            right += own[(i * L) + run.Labels[i]];
            for (var y = 0; y < L; y++) gradient[y] = (float)Math.Exp(forward[(i * L) + y] + backward[(i * L) + y] - total) - (run.Labels[i] == y ? 1 : 0);
            TokenFeatures.Update(tokens[i], gradient, Rate, Smooth, draw);
            if (i == 0) continue;
            right += link[(i * L * L) + (run.Labels[i - 1] * L) + run.Labels[i]];
            for (var p = 0; p < L * L; p++)
            {
                var (left, y) = (p / L, p % L);
                pairGradient[p] = (float)Math.Exp(forward[((i - 1) * L) + left] + link[(i * L * L) + p] + own[(i * L) + y] + backward[(i * L) + y] - total) - (run.Labels[i - 1] == left && run.Labels[i] == y ? 1 : 0);
            }

            PairFeatures.Update(pairs[i], pairGradient, Rate, Smooth, draw);
        }

        return total - right;
    }

    private static (double[] Sums, double Total) Forward(double[] own, double[] link, int n)
    {
        var sums = new double[n * L];
        own.AsSpan(0, L).CopyTo(sums);
        for (var i = 1; i < n; i++)
        {
            for (var y = 0; y < L; y++)
                sums[(i * L) + y] = own[(i * L) + y] + LogSum(sums[((i - 1) * L)] + link[(i * L * L) + y], sums[((i - 1) * L) + 1] + link[(i * L * L) + L + y], sums[((i - 1) * L) + 2] + link[(i * L * L) + (2 * L) + y]);
        }

        return (sums, LogSum(sums[^3], sums[^2], sums[^1]));
    }

    private static double[] Backward(double[] own, double[] link, int n)
    {
        var sums = new double[n * L];
        for (var i = n - 2; i >= 0; i--)
        {
            for (var y = 0; y < L; y++)
            {
                var at = ((i + 1) * L * L) + (y * L);
                sums[(i * L) + y] = LogSum(link[at] + Next(0), link[at + 1] + Next(1), link[at + 2] + Next(2));
            }

            double Next(int label) => own[((i + 1) * L) + label] + sums[((i + 1) * L) + label];
        }

        return sums;
    }

    private static double LogSum(double a, double b, double c)
    {
        var top = Math.Max(a, Math.Max(b, c));
        return top + Math.Log(Math.Exp(a - top) + Math.Exp(b - top) + Math.Exp(c - top));
    }
}
