using System.Text;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>
/// Tokens and sentences from raw text. The text of each document is rebuilt from its <c># text</c> lines, a blank line between
/// paragraphs; spans are compared by characters that are not white space, as the CoNLL 2018 shared task did. A token is
/// a syntactic word: "don't" is two.
/// </summary>
public static class UdRaw
{
    public static IEnumerable<Score> Measure(List<ConlluSentence> sentences, LanguageReader language)
    {
        if (sentences.Any(sentence => sentence.Text is null)) return [];
        var results = InOrder.Map(Documents(sentences), document => Match(document, language));
        var tokens = results.Aggregate(default(Prf), (sum, result) => sum + result.Tokens);
        var ends = results.Aggregate(default(Prf), (sum, result) => sum + result.Sentences);
        return [new Score("raw token F1", tokens.F1), new Score("raw sentence F1", ends.F1)];
    }

    /// <summary>Runs of sentences that begin a document.</summary>
    public static List<List<ConlluSentence>> Documents(List<ConlluSentence> sentences)
    {
        var documents = new List<List<ConlluSentence>>();
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsDocument || documents.Count == 0) documents.Add([]);
            documents[^1].Add(sentence);
        }

        return documents;
    }

    public static string TextOf(List<ConlluSentence> document)
    {
        var text = new StringBuilder();
        for (var s = 0; s < document.Count; s++)
        {
            if (s > 0) text.Append(document[s].BeginsParagraph ? "\n\n" : IsGlued(document[s - 1]) ? "" : " ");
            text.Append(document[s].Text);
        }

        return text.ToString();
    }

    private static bool IsGlued(ConlluSentence sentence) => sentence.Count > 0 && !sentence.SpaceAfter(sentence.Count - 1);

    private static (Prf Tokens, Prf Sentences) Match(List<ConlluSentence> gold, LanguageReader language)
    {
        var (goldTokens, goldSentences) = Gold(gold);
        var (tokens, sentences) = Ours(TextOf(gold), language);
        return (Compare(tokens, goldTokens), Compare(sentences, goldSentences));
    }

    private static Prf Compare(List<(int Start, int End)> ours, List<(int Start, int End)> gold) => new(ours.Intersect(gold).Count(), ours.Count, gold.Count);

    private static (List<(int Start, int End)> Tokens, List<(int Start, int End)> Sentences) Gold(List<ConlluSentence> document)
    {
        var tokens = new List<(int Start, int End)>();
        var sentences = new List<(int Start, int End)>();
        var at = 0;
        foreach (var sentence in document)
        {
            var first = at;
            for (var i = 0; i < sentence.Count; i++)
            {
                var length = sentence.Form(i).Count(c => !char.IsWhiteSpace(c));
                tokens.Add((at, at + length));
                at += length;
            }

            // Where the words of a contraction do not spell its surface, the text decides where the next sentence begins.
            at = first + sentence.Text!.Count(c => !char.IsWhiteSpace(c));
            sentences.Add((first, at));
        }

        return (tokens, sentences);
    }

    private static (List<(int Start, int End)> Tokens, List<(int Start, int End)> Sentences) Ours(string text, LanguageReader language)
    {
        var document = new Document(new Report { Id = "ud", Text = new SourceText(text) });
        foreach (var stage in language.Stages)
        {
            if (stage.Card.Assigns[0] is Layer.Tokens or Layer.Sentences) stage.Annotate(document);
        }

        var solid = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) solid[i + 1] = solid[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        var tokens = Enumerable.Range(0, document.Count).Select(i => (solid[document.Tokens.Start(i)], solid[document.Tokens.End(i)])).ToList();
        var sentences = Enumerable.Range(0, document.Sentences.Count).Select(s => document.SpanOf(document.Sentences[s])).Select(span => (solid[span.Start], solid[span.End])).ToList();
        return (tokens, sentences);
    }
}
