using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>Sentences with a marked source and target: the PLOVER root of what one does to the other.</summary>
public sealed class PloverSentencesSuite : ISuite
{
    public string Name => "plover-sentences";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var sentences = RelationCorpus.Read(folder);
        var roots = InOrder.Map(sentences, sentence =>
        {
            var document = readers.Language.Read(sentence.ToReport());
            return readers.Incidents.ReadRoot(document, sentence.RelationIn(document)).Type;
        });
        for (var i = 0; i < sentences.Length; i++) predictions.WriteLine(JsonLines.Print(new { sentence_id = sentences[i].Id, root = roots[i] }));
        return new SuiteResult(Measure(sentences, roots), sentences.Length);
    }

    /// <summary>Macro and micro F1 over the roots. Nothing where the gold is absent.</summary>
    public static ImmutableArray<Score> Measure(IReadOnlyList<RelationSentence> sentences, IReadOnlyList<string> predicted)
    {
        var scores = new LabelScores();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Root is { } gold) scores.Add(predicted[i], gold);
        }

        var roots = scores.ByLabel.Where(root => root.Score.Gold > 0).Select(root => new Score($"F1 {root.Label}", root.Score.F1)).ToImmutableArray();
        return roots.IsEmpty ? [] : [new("macro F1", scores.MacroF1), new("micro F1", scores.Accuracy), .. roots];
    }
}
