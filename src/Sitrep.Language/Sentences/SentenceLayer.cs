namespace Sitrep.Language;

/// <summary>Sentences as token ranges that follow each other without gap and cover all tokens, with the paragraph each stands in.</summary>
public sealed class SentenceLayer
{
    private readonly int[] _first;
    private readonly int[] _paragraphs;

    /// <param name="first">First token of each sentence, ascending, beginning with 0, and at the end the number of tokens.</param>
    /// <param name="paragraphs">Paragraph of each sentence, from 0.</param>
    /// <exception cref="ArgumentException">The columns do not fit each other or do not ascend.</exception>
    public SentenceLayer(int[] first, int[] paragraphs)
    {
        if (first.Length != paragraphs.Length + 1) throw new ArgumentException("One bound more than sentences is needed.", nameof(first));
        for (var i = 1; i < first.Length; i++)
        {
            if (first[i] <= first[i - 1]) throw new ArgumentException($"Sentence {i - 1} is empty.", nameof(first));
        }

        _first = first;
        _paragraphs = paragraphs;
    }

    public int Count => _paragraphs.Length;

    public TokenRange this[int sentence] => new(_first[sentence], _first[sentence + 1]);

    public int Paragraph(int sentence) => _paragraphs[sentence];

    /// <summary>The sentence that holds a token.</summary>
    public int Of(int token)
    {
        var found = Array.BinarySearch(_first, token);
        return found >= 0 ? Math.Min(found, Count - 1) : ~found - 1;
    }
}
