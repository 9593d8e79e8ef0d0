using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>The model <c>tampering</c>: words, near-synonyms, vectors, counts and the net over them. Read-only; one instance serves all threads.</summary>
public sealed class WordChoiceModel
{
    private readonly SmallNet _net;
    private readonly SmallNet _seamNet;
    private readonly IPairCounts _counts;

    private WordChoiceModel(WordNumbers words, NearSynonyms synonyms, WordVectorTable vectors, PairCounts counts, ModelReader reader)
    {
        (Words, Synonyms, Vectors, _counts) = (words, synonyms, vectors, counts);
        (UsualShare, _net) = (reader.Float(), SmallNet.Read(reader));
        (UsualCuts, _seamNet) = (reader.Float(), SmallNet.Read(reader));
        Seams = new SeamFeatures(vectors, counts, words.Of("."));
    }

    public WordNumbers Words { get; }

    public NearSynonyms Synonyms { get; }

    public WordVectorTable Vectors { get; }

    /// <summary>Share of the words judged in training that had been put in.</summary>
    public float UsualShare { get; }

    /// <summary>Share of the full stops judged in training at which a sentence had been cut.</summary>
    public float UsualCuts { get; }

    /// <summary>What <see cref="ScoreSeam"/> is asked with.</summary>
    public SeamFeatures Seams { get; }

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static WordChoiceModel Load(ModelFolder models)
    {
        ArgumentNullException.ThrowIfNull(models);
        using var reader = new ModelReader(models.Open("tampering"), "tampering");
        return new WordChoiceModel(new WordNumbers(reader.Text().Split(' ')), NearSynonyms.Read(reader), WordVectorTable.Read(reader), PairCounts.Read(reader), reader);
    }

    /// <summary>For each token the logarithm of the odds that it was put for another word, by itself, and that word; NaN for those that cannot be judged.</summary>
    public (float[] Scores, int[] Usual) Score(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var columns = WordChoiceColumns.Of(document, Words, Vectors);
        var features = new WordChoiceFeatures(Vectors, Synonyms, _counts);
        var (scores, usual) = (new float[columns.Count], new int[columns.Count]);
        Span<float> x = stackalloc float[WordChoiceFeatures.Size];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = float.NaN;
            if (features.Fill(columns, i, x) is not { } best) continue;
            (scores[i], usual[i]) = (_net.Score(x), best);
        }

        return (scores, usual);
    }

    /// <summary>Logarithm of the odds that a sentence was cut in two, by what <see cref="Seams"/> filled in.</summary>
    public float ScoreSeam(ReadOnlySpan<float> x) => _seamNet.Score(x);

    /// <summary>Times that plain news had a word right before another; 0 where too rarely to be kept, or where a word is not known.</summary>
    public float TimesTogether(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (first, second) = (Words.Of(left), Words.Of(right));
        return first < WordNumbers.First || second < WordNumbers.First ? 0 : _counts.Of(first, second, 1);
    }
}
