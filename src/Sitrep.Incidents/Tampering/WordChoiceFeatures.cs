using System.Numerics.Tensors;

namespace Sitrep.Incidents;

/// <summary>
/// What the net sees of a word: its neighbours, how well it goes with them and with the report, and how well the best of the words goes there for which
/// it may have been put. One code for training and reading.
/// </summary>
public sealed class WordChoiceFeatures(WordVectorTable vectors, NearSynonyms synonyms, IPairCounts counts)
{
    private const int Reach = 3, Wide = 8, Positions = (2 * Reach) + 2, Figures = 38;

    /// <summary>Numbers that the net sees.</summary>
    public const int Size = (Positions * WordVectorTable.Size) + Figures;

    private readonly float[] _near = new float[WordVectorTable.Size];

    /// <summary>Fills what the net sees.</summary>
    /// <param name="c">The document.</param>
    /// <param name="token">The word.</param>
    /// <param name="x">Receives <see cref="Size"/> numbers.</param>
    /// <returns>The word that would fit best in its place; null where it stands for no other, and cannot be judged.</returns>
    public int? Fill(WordChoiceColumns c, int token, Span<float> x)
    {
        ArgumentNullException.ThrowIfNull(c);
        var (word, form) = (c.Numbers[token], c.Forms[token]);
        if (form == WordForm.None || word < WordNumbers.First) return null;
        var behind = synonyms.BehindOf(word, form);
        if (behind.IsEmpty) return null;

        Span<int> beside = stackalloc int[(2 * Reach) + 1];
        for (var k = -Reach; k <= Reach; k++) beside[k + Reach] = c.Beside(token, k);
        var own = Fit.Of(this, word, beside);
        var (best, bestFit, bestScore, all) = (-1, default(Fit), float.NegativeInfinity, 0f);
        foreach (var other in behind)
        {
            var fit = Fit.Of(this, other, beside);
            var score = fit.Sum - MathF.Log(synonyms.For(other, form).Length) + (c.TimesOf(other) > 0 ? 2 : 0);
            all += MathF.Exp(Math.Clamp(score - own.Sum, -20, 20));
            if (score <= bestScore) continue;
            (best, bestFit, bestScore) = (other, fit, score);
        }

        x.Clear();
        for (var k = 0; k < beside.Length; k++) vectors[beside[k]].CopyTo(x[(k * WordVectorTable.Size)..]);
        vectors[best].CopyTo(x[((Positions - 1) * WordVectorTable.Size)..]);
        var f = x[(Positions * WordVectorTable.Size)..];
        Near(c, token);
        var at = 0;
        f[at++] = own.Frequency / 10;
        f[at++] = bestFit.Frequency / 10;
        f[at++] = (bestScore - own.Sum) / 5;
        f[at++] = MathF.Log(all + 1e-4f) / 5;
        for (var k = 0; k < 4; k++) f[at++] = own[k] / 5;
        for (var k = 0; k < 4; k++) f[at++] = bestFit[k] / 5;
        for (var k = 0; k < 4; k++) f[at++] = own.Seen(k);
        for (var k = 0; k < 4; k++) f[at++] = bestFit.Seen(k);
        f[at++] = Cosine(_near, vectors[word]);
        f[at++] = Cosine(_near, vectors[best]);
        f[at++] = CosineWithout(c.Mean, vectors[word]);
        f[at++] = Cosine(c.Mean, vectors[best]);
        f[at++] = MathF.Log(c.TimesOf(word)) / 2;
        f[at++] = MathF.Log(c.TimesOfLemma(token)) / 2;
        f[at++] = MathF.Log(1 + c.TimesOf(best)) / 2;
        f[at++] = MathF.Log(1 + behind.Length) / 3;
        f[at++] = MathF.Log(1 + synonyms.For(word, form).Length) / 3;
        f[at + (int)form - 1] = 1;
        return best;
    }

    // Words of open classes around the word, itself left out.
    private void Near(WordChoiceColumns c, int token)
    {
        Array.Clear(_near);
        for (var k = -Wide; k <= Wide; k++)
        {
            if (k != 0 && c.FormBeside(token, k) != WordForm.None) TensorPrimitives.Add(_near, vectors[c.Beside(token, k)], _near);
        }
    }

    private static float Cosine(ReadOnlySpan<float> sum, ReadOnlySpan<float> vector) => TensorPrimitives.Dot(sum, vector) / (TensorPrimitives.Norm(sum) + 1e-3f);

    private static float CosineWithout(ReadOnlySpan<float> sum, ReadOnlySpan<float> vector)
    {
        Span<float> rest = stackalloc float[WordVectorTable.Size];
        TensorPrimitives.Subtract(sum, vector, rest);
        return Cosine(rest, vector);
    }

    // How much likelier a word is beside each of four neighbours than anywhere.
    private readonly record struct Fit(float Frequency, float Left, float Right, float LeftButOne, float RightButOne, int SeenBits)
    {
        public float Sum => Frequency + Left + Right + (0.5f * (LeftButOne + RightButOne));

        public float this[int k] => k switch { 0 => Left, 1 => Right, 2 => LeftButOne, _ => RightButOne };

        public float Seen(int k) => (SeenBits >> k) & 1;

        public static Fit Of(WordChoiceFeatures features, int word, ReadOnlySpan<int> beside)
        {
            var own = features.Counts.Of(word);
            var bits = 0;
            return new Fit(
                MathF.Log(own + 0.5f),
                Link(beside[Reach - 1], word, 1, beside[Reach - 1], 0), Link(word, beside[Reach + 1], 1, beside[Reach + 1], 1),
                Link(beside[Reach - 2], word, 2, beside[Reach - 2], 2), Link(word, beside[Reach + 2], 2, beside[Reach + 2], 3), bits);

            float Link(int left, int right, int distance, int neighbour, int bit)
            {
                var together = features.Counts.Of(left, right, distance);
                if (together > 0) bits |= 1 << bit;
                return MathF.Log(together + 0.3f) - MathF.Log((own * features.Counts.Of(neighbour) / features.Counts.Total) + 0.3f);
            }
        }
    }

    private IPairCounts Counts => counts;
}
