using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What word choice is judged by in one document: numbers and forms of its words, and what the whole report is about.</summary>
public sealed class WordChoiceColumns
{
    private readonly Dictionary<int, int> _timesByNumber = [];
    private readonly Dictionary<uint, int> _timesByLemma = [];
    private readonly int[] _sentenceStart;
    private readonly int[] _sentenceEnd;

    /// <param name="numbers">Number of each token.</param>
    /// <param name="forms">Form of each token.</param>
    /// <param name="lemmas">Hash of each token's lemma.</param>
    /// <param name="sentences">First token of each sentence, and at the end the number of tokens.</param>
    /// <param name="vectors">Vectors of the words.</param>
    public WordChoiceColumns(int[] numbers, WordForm[] forms, uint[] lemmas, int[] sentences, WordVectorTable vectors)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(lemmas);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(vectors);
        (Numbers, Forms, Lemmas) = (numbers, forms, lemmas);
        (_sentenceStart, _sentenceEnd) = (new int[numbers.Length], new int[numbers.Length]);
        for (var s = 0; s + 1 < sentences.Length; s++)
        {
            _sentenceStart.AsSpan(sentences[s], sentences[s + 1] - sentences[s]).Fill(sentences[s]);
            _sentenceEnd.AsSpan(sentences[s], sentences[s + 1] - sentences[s]).Fill(sentences[s + 1]);
        }

        Mean = new float[WordVectorTable.Size];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (forms[i] == WordForm.None) continue;
            _timesByNumber[numbers[i]] = _timesByNumber.GetValueOrDefault(numbers[i]) + 1;
            _timesByLemma[lemmas[i]] = _timesByLemma.GetValueOrDefault(lemmas[i]) + 1;
            TensorPrimitives.Add(Mean, vectors[numbers[i]], Mean);
        }
    }

    public int[] Numbers { get; }

    public WordForm[] Forms { get; }

    public uint[] Lemmas { get; }

    /// <summary>Sum of the vectors of all words of open classes.</summary>
    public float[] Mean { get; }

    public int Count => Numbers.Length;

    public static WordChoiceColumns Of(Document document, WordNumbers words, WordVectorTable vectors)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(words);
        var count = document.Count;
        var (numbers, forms, lemmas) = (new int[count], new WordForm[count], new uint[count]);
        for (var i = 0; i < count; i++) (numbers[i], forms[i], lemmas[i]) = (words.Of(document.Form(i)), WordForms.Of(document, i), FeatureHash.OfLower(document.Lemmas[i]));
        var sentences = new int[document.Sentences.Count + 1];
        for (var s = 0; s < document.Sentences.Count; s++) sentences[s] = document.Sentences[s].Start;
        sentences[^1] = count;
        return new WordChoiceColumns(numbers, forms, lemmas, sentences, vectors);
    }

    /// <summary>Number of the word some places off, within the sentence.</summary>
    public int Beside(int token, int places)
    {
        var at = token + places;
        return at >= _sentenceStart[token] && at < _sentenceEnd[token] ? Numbers[at] : WordNumbers.Outside;
    }

    /// <summary>Form of the word some places off, within the sentence.</summary>
    public WordForm FormBeside(int token, int places)
    {
        var at = token + places;
        return at >= _sentenceStart[token] && at < _sentenceEnd[token] ? Forms[at] : WordForm.None;
    }

    /// <summary>Times that the report has a word.</summary>
    public int TimesOf(int number) => _timesByNumber.GetValueOrDefault(number);

    /// <summary>Times that the report has the token's word in any form, itself included.</summary>
    public int TimesOfLemma(int token) => _timesByLemma.GetValueOrDefault(Lemmas[token]);
}
