using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Two neighbouring sentences, the marks at the end of the first left out; or one sentence, to be parted at a place for training.</summary>
public readonly record struct Seam(TokenRange Left, TokenRange Right);

/// <summary>What a net sees of the full stop between two sentences, to tell whether one sentence was cut there. One code for training and reading.</summary>
public sealed class SeamFeatures(WordVectorTable vectors, IPairCounts counts, int fullStop)
{
    private const int Words = 6, Tagged = 4, Tags = 17, Figures = 13;

    /// <summary>Numbers that the net sees.</summary>
    public const int Size = (Words * WordVectorTable.Size) + (Tagged * Tags) + Figures;

    /// <param name="numbers">Numbers of the document's words.</param>
    /// <param name="tags">Their parts of speech.</param>
    /// <param name="isFinite">Whether each is a verb that can head a sentence, or an auxiliary.</param>
    /// <param name="seam">The sentences.</param>
    /// <param name="x">Receives <see cref="Size"/> numbers.</param>
    public void Fill(int[] numbers, Upos[] tags, bool[] isFinite, Seam seam, Span<float> x)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(isFinite);
        x.Clear();
        Span<int> around = stackalloc int[Words];
        for (var k = 0; k < 3; k++)
        {
            around[k] = seam.Left.Length > 2 - k ? numbers[seam.Left.End - 3 + k] : WordNumbers.Outside;
            around[3 + k] = seam.Right.Length > k ? numbers[seam.Right.Start + k] : WordNumbers.Outside;
        }

        for (var k = 0; k < Words; k++) vectors[around[k]].CopyTo(x[(k * WordVectorTable.Size)..]);
        var f = x[(Words * WordVectorTable.Size)..];
        Tag(seam.Left, seam.Left.End - 1, 0, f);
        Tag(seam.Left, seam.Left.End - 2, 1, f);
        Tag(seam.Right, seam.Right.Start, 2, f);
        Tag(seam.Right, seam.Right.Start + 1, 3, f);
        f = f[(Tagged * Tags)..];
        var (last, first) = (around[2], around[3]);

        // As if the sentence went on, and as if it ended.
        f[0] = Link(last, first, 1);
        f[1] = Link(around[1], first, 2);
        f[2] = Link(last, around[4], 2);
        f[3] = Link(last, fullStop, 1);
        f[4] = Link(around[1], fullStop, 2);
        f[5] = Link(WordNumbers.Outside, first, 1);
        f[6] = Link(WordNumbers.Outside, around[4], 2);
        f[7] = Any(isFinite, seam.Left);
        f[8] = Any(isFinite, seam.Right);
        f[9] = seam.Left.Length / 20f;
        f[10] = seam.Right.Length / 20f;
        f[11] = counts.Of(last, first, 1) > 0 ? 1 : 0;
        f[12] = counts.Of(WordNumbers.Outside, first, 1) > 0 ? 1 : 0;

        void Tag(TokenRange range, int token, int slot, Span<float> into)
        {
            if (range.Contains(token)) into[(slot * Tags) + (int)tags[token]] = 1;
        }
    }

    private float Link(int left, int right, int distance) =>
        (MathF.Log(counts.Of(left, right, distance) + 0.3f) - MathF.Log((counts.Of(left) * counts.Of(right) / counts.Total) + 0.3f)) / 5;

    private static float Any(bool[] flags, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (flags[i]) return 1;
        }

        return 0;
    }
}
