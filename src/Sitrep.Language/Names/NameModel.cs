namespace Sitrep.Language;

/// <summary>Weights for one way of writing, and the search for a sentence's best labels.</summary>
internal sealed class NameModel
{
    private const int Impossible = int.MinValue / 4;

    private readonly LinearModel _emission;
    private readonly int[] _transition;
    private readonly byte[][] _before;

    private NameModel(LinearModel emission, int[] transition)
    {
        _emission = emission;
        _transition = transition;
        _before = [.. Enumerable.Range(0, NameLabels.Count).Select(right =>
            Enumerable.Range(0, NameLabels.Count).Where(left => NameLabels.Allowed(left, right)).Select(left => (byte)left).ToArray())];
    }

    public static NameModel Read(ModelReader reader) => new(LinearModel.Read(reader), reader.Ints());

    /// <summary>The best labels of a sentence by dynamic programming; exact.</summary>
    public void Label(NameColumns columns, TokenRange sentence, FeatureSet features, Scratch scratch, Span<byte> labels)
    {
        var inCapitals = NameFeatures.IsInCapitals(columns, sentence);
        var (best, from) = scratch.For(sentence.Length);
        Span<int> scores = stackalloc int[NameLabels.Count];
        for (var i = 0; i < sentence.Length; i++)
        {
            NameFeatures.Collect(columns, sentence.Start + i, sentence, inCapitals, features);
            _emission.Score(features.Items, scores[..NameLabels.Scored]);
            scores[NameLabels.Outside] = 0;
            for (var right = 0; right < NameLabels.Count; right++)
            {
                var top = i == 0 && NameLabels.MayBegin(right) ? 0 : Impossible;
                var arg = (byte)0;
                if (i > 0)
                {
                    foreach (var left in _before[right])
                    {
                        var sum = best[(i - 1) * NameLabels.Count + left] + _transition[left * NameLabels.Count + right];
                        if (sum <= top) continue;
                        top = sum;
                        arg = left;
                    }
                }

                best[i * NameLabels.Count + right] = top + scores[right];
                from[i * NameLabels.Count + right] = arg;
            }
        }

        var last = sentence.Length - 1;
        var label = NameLabels.Outside;
        for (var i = 0; i < NameLabels.Count; i++)
        {
            if (NameLabels.MayEnd(i) && best[last * NameLabels.Count + i] > best[last * NameLabels.Count + label]) label = i;
        }

        for (var i = last; i >= 0; i--)
        {
            labels[i] = (byte)label;
            label = from[i * NameLabels.Count + label];
        }
    }

    /// <summary>A worker's tables for the search, kept from sentence to sentence.</summary>
    internal sealed class Scratch
    {
        private int[] _best = [];
        private byte[] _from = [];

        public (int[] Best, byte[] From) For(int tokens)
        {
            if (_best.Length < tokens * NameLabels.Count)
            {
                _best = new int[2 * tokens * NameLabels.Count];
                _from = new byte[2 * tokens * NameLabels.Count];
            }

            return (_best, _from);
        }
    }
}
