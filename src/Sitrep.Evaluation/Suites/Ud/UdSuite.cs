using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>
/// Tags, lemmas and trees against Universal Dependencies on gold tokens, and tokens and sentences from the raw text.
/// LAS compares universal relations, as the CoNLL 2018 shared task did; "LAS with subtypes" compares whole relations.
/// </summary>
public sealed class UdSuite : ISuite
{
    public string Name => "ud";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var files = FilesOf(folder);
        var scores = new List<Score>();
        var items = 0;
        foreach (var file in files)
        {
            var sentences = ConlluFile.Read(file).ToList();
            var parsed = InOrder.Map(sentences, sentence => Parse(sentence, readers.Language));
            for (var s = 0; s < sentences.Count; s++) UdPrediction.Print(sentences[s], parsed[s], predictions);
            items += sentences.Count;
            var name = Path.GetFileNameWithoutExtension(file);
            scores.AddRange(OnGoldTokens(sentences, parsed).Select(score => score with { Name = $"{name} {score.Name}" }));
            scores.AddRange(UdRaw.Measure(sentences, readers.Language).Select(score => score with { Name = $"{name} {score.Name}" }));
        }

        return new SuiteResult([.. scores], items);
    }

    /// <summary>The layers that the treebanks have, on the treebank's own tokens.</summary>
    public static Document Parse(ConlluSentence sentence, LanguageReader language)
    {
        var document = Given(sentence);
        foreach (var stage in language.Stages)
        {
            if (stage.Card.Assigns[0] is Layer.Tags or Layer.Lemmas) stage.Annotate(document);
        }

        return document;
    }

    private static Document Given(ConlluSentence sentence)
    {
        var text = string.Join(' ', Enumerable.Range(0, sentence.Count).Select(sentence.Form));
        var starts = new int[sentence.Count];
        var ends = new int[sentence.Count];
        for (int i = 0, at = 0; i < sentence.Count; i++)
        {
            (starts[i], ends[i]) = (at, at + sentence.Form(i).Length);
            at = ends[i] + 1;
        }

        return new Document(new Report { Id = "ud", Text = new SourceText(text) })
        {
            Tokens = new TokenLayer(starts, ends),
            Sentences = sentence.Count == 0 ? new SentenceLayer([0], []) : new SentenceLayer([0, sentence.Count], [0]),
        };
    }

    private static IEnumerable<Score> OnGoldTokens(List<ConlluSentence> sentences, Document[] parsed)
    {
        int upos = 0, lemma = 0, head = 0, universal = 0, strict = 0, all = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var gold = sentences[s];
            for (var i = 0; i < gold.Count; i++)
            {
                if (gold.Head(i) is not { } goldHead) yield break; // no gold: nothing to measure
                all++;
                upos += gold.Upos(i) == TagNames.NameOf(parsed[s].Tags.Upos(i)) ? 1 : 0;
                lemma += gold.Lemma(i) == parsed[s].Lemmas[i] ? 1 : 0;
                if (goldHead != parsed[s].Trees.Head(i)) continue;
                head++;
                var relation = DeprelNames.NameOf(parsed[s].Trees.Deprel(i));
                strict += relation == gold.Deprel(i) ? 1 : 0;
                universal += relation.Split(':')[0] == gold.Deprel(i).Split(':')[0] ? 1 : 0;
            }
        }

        yield return new Score("UPOS", (double)upos / all);
        yield return new Score("lemma", (double)lemma / all);
        yield return new Score("UAS", (double)head / all);
        yield return new Score("LAS", (double)universal / all);
        yield return new Score("LAS with subtypes", (double)strict / all);
    }

    // A folder with training text measures on its other parts alone.
    private static List<string> FilesOf(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.conllu").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no *.conllu files; give a folder of Universal Dependencies.");
        var measured = files.Where(file => !file.EndsWith("-train.conllu", StringComparison.Ordinal)).ToList();
        return measured.Count > 0 ? measured : files;
    }
}
