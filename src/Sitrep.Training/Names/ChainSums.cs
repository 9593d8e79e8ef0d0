using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Sums over all label sequences of a sentence: probabilities of labels and of pairs of neighbours (forward-backward, scaled).</summary>
internal sealed class ChainSums
{
    private const int L = NameLabels.Count;

    private static readonly (int Left, int Right)[] Pairs =
        [.. from left in Enumerable.Range(0, L) from right in Enumerable.Range(0, L) where NameLabels.Allowed(left, right) select (left, right)];

    private readonly double[] _emission;
    private readonly float[] _transition;
    private readonly double[] _at;
    private readonly double[] _pairs = new double[L * L];
    private readonly int _count;

    public ChainSums(double[] emission, float[] transition, int count)
    {
        _emission = emission;
        _transition = transition;
        _count = count;
        var factor = new double[L * L];
        foreach (var (left, right) in Pairs) factor[left * L + right] = Math.Exp(transition[left * L + right]);
        var local = new double[count * L];
        var logs = 0.0;
        for (var i = 0; i < count; i++)
        {
            var top = double.MinValue;
            for (var y = 0; y < L; y++) top = Math.Max(top, emission[i * L + y]);
            for (var y = 0; y < L; y++) local[i * L + y] = Math.Exp(emission[i * L + y] - top);
            logs += top;
        }

        var forward = Forward(local, factor, out var scales);
        var backward = Backward(local, factor, scales);
        _at = new double[count * L];
        for (var i = 0; i < count * L; i++) _at[i] = forward[i] * backward[i];
        for (var i = 1; i < count; i++)
        {
            foreach (var (left, right) in Pairs)
                _pairs[left * L + right] += forward[(i - 1) * L + left] * factor[left * L + right] * local[i * L + right] * backward[i * L + right] / scales[i];
        }

        var last = 0.0;
        for (var y = 0; y < L; y++) last += NameLabels.MayEnd(y) ? forward[(count - 1) * L + y] : 0;
        for (var i = 0; i < count * L; i++) _at[i] /= last;
        for (var i = 0; i < L * L; i++) _pairs[i] /= last;
        LogTotal = logs + scales.Sum(Math.Log) + Math.Log(last);
    }

    /// <summary>Logarithm of the sum over all sequences.</summary>
    public double LogTotal { get; }

    /// <summary>Probability of a label at a token.</summary>
    public double At(int token, int label) => _at[token * L + label];

    /// <summary>Expected number of times that the pair of labels stands in the sentence.</summary>
    public double PairSum(int left, int right) => _pairs[left * L + right];

    /// <summary>Score of one sequence.</summary>
    public double ScoreOf(byte[] labels)
    {
        var score = 0.0;
        for (var i = 0; i < _count; i++)
        {
            score += _emission[i * L + labels[i]];
            if (i > 0) score += _transition[labels[i - 1] * L + labels[i]];
        }

        return score;
    }

    private double[] Forward(double[] local, double[] factor, out double[] scales)
    {
        var forward = new double[_count * L];
        scales = new double[_count];
        for (var i = 0; i < _count; i++)
        {
            var row = forward.AsSpan(i * L, L);
            if (i == 0)
            {
                for (var y = 0; y < L; y++) row[y] = NameLabels.MayBegin(y) ? local[y] : 0;
            }
            else
            {
                foreach (var (left, right) in Pairs) row[right] += forward[(i - 1) * L + left] * factor[left * L + right];
                for (var y = 0; y < L; y++) row[y] *= local[i * L + y];
            }

            var sum = 0.0;
            foreach (var x in row) sum += x;
            scales[i] = sum;
            foreach (ref var x in row) x /= sum;
        }

        return forward;
    }

    private double[] Backward(double[] local, double[] factor, double[] scales)
    {
        var backward = new double[_count * L];
        for (var y = 0; y < L; y++) backward[(_count - 1) * L + y] = NameLabels.MayEnd(y) ? 1 : 0;
        for (var i = _count - 2; i >= 0; i--)
        {
            foreach (var (left, right) in Pairs)
                backward[i * L + left] += factor[left * L + right] * local[(i + 1) * L + right] * backward[(i + 1) * L + right] / scales[i + 1];
        }

        return backward;
    }
}
