using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>
/// Attributions against PolNeAR: by characters, how much of the sources, cues and contents is found; and attributions of which cue, source and
/// content all overlap.
/// </summary>
public sealed class PolnearSuite : ISuite
{
    private readonly StatementFinder? _finder;

    /// <summary>Measures the finder that Sitrep runs.</summary>
    public PolnearSuite()
    {
    }

    /// <summary>Measures a finder that is being made.</summary>
    public PolnearSuite(StatementFinder finder) => _finder = finder;

    public string Name => "polnear";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var documents = PolnearCorpus.Read(folder);
        var predicted = Predict(documents, readers.Language);
        for (var i = 0; i < documents.Length; i++) predictions.WriteLine(Print(documents[i].Id, predicted[i]));
        return new SuiteResult([.. Compare(documents, predicted)], documents.Length);
    }

    /// <summary>The figures alone; none where there is no gold.</summary>
    public ImmutableArray<Score> Measure(ImmutableArray<PolnearDocument> documents, LanguageReader language) => [.. Compare(documents, Predict(documents, language))];

    private ImmutableArray<RenderedAttribution>[] Predict(ImmutableArray<PolnearDocument> documents, LanguageReader language)
    {
        var finder = _finder ?? StatementFinder.Load();
        return InOrder.Map(documents, document => Predict(document, language, finder));
    }

    private static IEnumerable<Score> Compare(ImmutableArray<PolnearDocument> documents, ImmutableArray<RenderedAttribution>[] predicted)
    {
        if (documents.All(document => document.Gold is null)) return [];
        Prf source = default, cue = default, content = default, whole = default;
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i].Gold is not { } gold) continue;
            source += Characters(gold.SelectMany(one => one.Source), predicted[i].SelectMany(one => one.Source));
            cue += Characters(gold.SelectMany(one => one.Cue), predicted[i].SelectMany(one => one.Cue));
            content += Characters(gold.SelectMany(one => one.Content), predicted[i].SelectMany(one => one.Content));
            whole += Whole(gold, predicted[i]);
        }

        return [.. Figures("source", source), .. Figures("cue", cue), .. Figures("content", content), .. Figures("whole", whole)];
    }

    private static IEnumerable<Score> Figures(string role, Prf prf) =>
        [new($"{role} precision", prf.Precision), new($"{role} recall", prf.Recall), new($"{role} F1", prf.F1)];

    private static ImmutableArray<RenderedAttribution> Predict(PolnearDocument document, LanguageReader language, StatementFinder finder)
    {
        var read = language.Read(new Report { Id = document.Id, Text = new SourceText(document.Text) });
        var map = read.Report.Text.CodePoints;
        return [.. finder.Find(read).Select(statement => new RenderedAttribution(
            statement.SpeakerSpan is { } speaker ? [Turn(map, speaker)] : [], statement.CueSpan is { } cue ? [Turn(map, cue)] : [], [.. statement.Content.Select(span => Turn(map, span))]))];
    }

    private static TextSpan Turn(CodePointMap map, TextSpan span) => new(map.ToCodePoint(span.Start), map.ToCodePoint(span.End));

    // Characters in any span of a role, each counted once.
    private static Prf Characters(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> ours)
    {
        HashSet<int> expected = [.. gold.SelectMany(Positions)], found = [.. ours.SelectMany(Positions)];
        return new Prf(found.Count(expected.Contains), found.Count, expected.Count);
    }

    private static IEnumerable<int> Positions(TextSpan span) => Enumerable.Range(span.Start, span.Length);

    private static Prf Whole(ImmutableArray<RenderedAttribution> gold, ImmutableArray<RenderedAttribution> ours)
    {
        var taken = new bool[ours.Length];
        var correct = 0;
        foreach (var expected in gold)
        {
            for (var i = 0; i < ours.Length; i++)
            {
                if (taken[i] || !Meets(expected.Cue, ours[i].Cue) || !Meets(expected.Source, ours[i].Source) || !Meets(expected.Content, ours[i].Content)) continue;
                taken[i] = true;
                correct++;
                break;
            }
        }

        return new Prf(correct, ours.Length, gold.Length);
    }

    private static bool Meets(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right) =>
        (left.IsEmpty && right.IsEmpty) || left.Any(span => right.Any(span.Overlaps));

    private static string Print(string id, ImmutableArray<RenderedAttribution> attributions) =>
        JsonSerializer.Serialize(new { id, attributions = attributions.Select(one => new { source = one.Source.Select(Pair), cue = one.Cue.Select(Pair), content = one.Content.Select(Pair) }) });

    private static int[] Pair(TextSpan span) => [span.Start, span.End];
}
