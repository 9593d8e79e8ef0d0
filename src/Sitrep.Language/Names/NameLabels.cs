using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Labels of tokens: first, inner and last token of a name of several words, or a name of one word, each for the four kinds;
/// and outside, whose score is nought by definition.
/// </summary>
public static class NameLabels
{
    /// <summary>Labels that are scored: four for each kind.</summary>
    public const int Scored = 16;

    /// <summary>Outside any name.</summary>
    public const int Outside = 16;

    public const int Count = 17;

    private const int First = 0, Inner = 1, Last = 2, Single = 3;

    private static readonly bool[] AllowedPairs = MakeAllowed();

    /// <summary>True when the right label may follow the left one in a sentence.</summary>
    public static bool Allowed(int left, int right) => AllowedPairs[left * Count + right];

    /// <summary>True when a sentence may begin with the label.</summary>
    public static bool MayBegin(int label) => label == Outside || label % 4 is First or Single;

    /// <summary>True when a sentence may end with the label.</summary>
    public static bool MayEnd(int label) => label == Outside || label % 4 is Last or Single;

    /// <summary>Labels of a sentence's tokens from its names.</summary>
    public static void Encode(IEnumerable<NameMention> names, Span<byte> labels)
    {
        labels.Fill(Outside);
        foreach (var name in names)
        {
            var kind = (int)name.Kind * 4;
            for (var i = name.Tokens.Start; i < name.Tokens.End; i++) labels[i] = (byte)(kind + Inner);
            labels[name.Tokens.Start] = (byte)(kind + First);
            labels[name.Tokens.End - 1] = (byte)(kind + (name.Tokens.Length == 1 ? Single : Last));
        }
    }

    /// <summary>Adds the names that the labels tell.</summary>
    /// <param name="labels">A sentence's labels, each allowed after the one before.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="names">Receives the names.</param>
    public static void Decode(ReadOnlySpan<byte> labels, int start, ImmutableArray<NameMention>.Builder names)
    {
        var first = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == Outside) continue;
            var place = labels[i] % 4;
            if (place is First or Single) first = i;
            if (place is Last or Single) names.Add(new NameMention(new TokenRange(start + first, start + i + 1), (NameKind)(labels[i] / 4)));
        }
    }

    private static bool[] MakeAllowed()
    {
        var allowed = new bool[Count * Count];
        for (var left = 0; left < Count; left++)
        {
            for (var right = 0; right < Count; right++)
            {
                var open = left != Outside && left % 4 is First or Inner && left != Outside;
                var goesOn = right != Outside && right % 4 is Inner or Last && right != Outside;
                allowed[left * Count + right] = open ? goesOn && left / 4 == right / 4 : !goesOn;
            }
        }

        return allowed;
    }
}
