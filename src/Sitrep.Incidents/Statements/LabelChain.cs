using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Fills a set with the features of a token, or of a token and the one before.</summary>
public delegate void ChainFeatures(int token, FeatureSet features);

/// <summary>
/// A conditional random field over three labels: each token has a score for each label, each pair of neighbours one for each pair of labels, and the
/// best sequence is found exactly. Read-only; one instance serves all threads.
/// </summary>
public sealed class LabelChain
{
    /// <summary>Number of labels.</summary>
    public const int Labels = 3;

    private readonly LinearModel _tokens;
    private readonly LinearModel _pairs;

    private LabelChain(LinearModel tokens, LinearModel pairs) => (_tokens, _pairs) = (tokens, pairs);

    public static LabelChain Read(ModelReader reader) => new(LinearModel.Read(reader), LinearModel.Read(reader));

    /// <summary>The best labels of a run of tokens.</summary>
    /// <param name="range">The tokens.</param>
    /// <param name="ofToken">Features of a token.</param>
    /// <param name="ofPair">Features of a token and the one before.</param>
    /// <param name="features">Scratch.</param>
    public byte[] Best(TokenRange range, ChainFeatures ofToken, ChainFeatures ofPair, FeatureSet features)
    {
        ArgumentNullException.ThrowIfNull(ofToken);
        ArgumentNullException.ThrowIfNull(ofPair);
        ArgumentNullException.ThrowIfNull(features);
        var from = new byte[range.Length * Labels];
        Span<int> scores = stackalloc int[Labels], before = stackalloc int[Labels], own = stackalloc int[Labels], pair = stackalloc int[Labels * Labels];
        for (var i = 0; i < range.Length; i++)
        {
            features.Clear();
            ofToken(range.Start + i, features);
            _tokens.Score(features.Items, own);
            if (i == 0)
            {
                own.CopyTo(scores);
                continue;
            }

            features.Clear();
            ofPair(range.Start + i, features);
            _pairs.Score(features.Items, pair);
            scores.CopyTo(before);
            for (var label = 0; label < Labels; label++)
            {
                var best = 0;
                for (var left = 1; left < Labels; left++)
                {
                    if (before[left] + pair[(left * Labels) + label] > before[best] + pair[(best * Labels) + label]) best = left;
                }

                scores[label] = before[best] + pair[(best * Labels) + label] + own[label];
                from[(i * Labels) + label] = (byte)best;
            }
        }

        return Back(from, range.Length, scores);
    }

    private static byte[] Back(byte[] from, int count, ReadOnlySpan<int> scores)
    {
        var labels = new byte[count];
        if (count == 0) return labels;
        var label = scores[1] > scores[0] ? scores[2] > scores[1] ? 2 : 1 : scores[2] > scores[0] ? 2 : 0;
        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = (byte)label;
            label = from[(i * Labels) + label];
        }

        return labels;
    }
}
