using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Training;

/// <summary>A text as the numbers that word choice is learnt from.</summary>
internal sealed record WordChoiceText(int[] Numbers, WordForm[] Forms, uint[] Lemmas, int[] Sentences, Upos[] Tags, bool[] IsFinite, Seam?[] Seams)
{
    public static WordChoiceText Of(string text, LanguageReader language, WordNumbers words)
    {
        var document = language.Read(new Report { Id = "training", Text = new SourceText(text) });
        var count = document.Count;
        var (tags, numbers, isFinite) = CutSentences.Columns(document, words);
        var seams = Enumerable.Range(0, document.Sentences.Count).Select(s => s + 1 < document.Sentences.Count ? CutSentences.SeamAfter(document, s) : null).ToArray();
        var result = new WordChoiceText(numbers, new WordForm[count], new uint[count], new int[document.Sentences.Count + 1], tags, isFinite, seams);
        for (var i = 0; i < count; i++)
        {
            result.Forms[i] = WordForms.Of(document, i);
            result.Lemmas[i] = FeatureHash.OfLower(document.Lemmas[i]);
        }

        for (var s = 0; s < document.Sentences.Count; s++) result.Sentences[s] = document.Sentences[s].Start;
        result.Sentences[^1] = count;
        return result;
    }

    public WordChoiceColumns Columns(WordVectorTable vectors) => new(Numbers, Forms, Lemmas, Sentences, vectors);

    /// <summary>A copy in which a share of the words that have near-synonyms is exchanged for one, and which words those are.</summary>
    public (WordChoiceText Text, bool[] IsChanged) Reworded(NearSynonyms synonyms, WordNumbers words, double rate, Random random)
    {
        var (numbers, lemmas, changed) = ((int[])Numbers.Clone(), (uint[])Lemmas.Clone(), new bool[Numbers.Length]);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Forms[i] == WordForm.None || numbers[i] < WordNumbers.First) continue;
            var others = synonyms.For(numbers[i], Forms[i]);
            if (others.IsEmpty || random.NextDouble() >= rate) continue;
            numbers[i] = others[random.Next(others.Length)];
            lemmas[i] = FeatureHash.OfLower(words[numbers[i]]);
            changed[i] = true;
        }

        return (this with { Numbers = numbers, Lemmas = lemmas }, changed);
    }
}
