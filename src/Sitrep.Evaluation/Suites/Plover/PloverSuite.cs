using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>Stories with a headline: their PLOVER type, and its mode.</summary>
public sealed class PloverSuite : ISuite
{
    public string Name => "plover";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var stories = StoryCorpus.Read(folder);
        var judged = InOrder.Map(stories, story => readers.Incidents.ReadPlover(readers.Language.Read(story.ToReport())));
        for (var i = 0; i < stories.Length; i++) predictions.WriteLine(JsonLines.Print(new { id = stories[i].Id, label = judged[i].Type, mode = judged[i].Mode ?? "" }));
        return new SuiteResult(Measure(stories, [.. judged.Select(judgement => (judgement.Type, judgement.Mode ?? ""))]), stories.Length);
    }

    /// <summary>Accuracy and macro F1 over types; how many have type and mode right. Nothing where the gold is absent.</summary>
    public static ImmutableArray<Score> Measure(IReadOnlyList<Story> stories, IReadOnlyList<(string Type, string Mode)> predicted)
    {
        var scores = new LabelScores();
        var both = new Prf();
        for (var i = 0; i < stories.Count; i++)
        {
            if (stories[i].Label is not { } gold) continue;
            scores.Add(predicted[i].Type, gold);
            both += new Prf(predicted[i] == (gold, stories[i].Mode) ? 1 : 0, 0, 1);
        }

        return both.Gold == 0 ? [] : [new("accuracy", scores.Accuracy), new("macro F1", scores.MacroF1), new("type and mode", both.Recall)];
    }
}
