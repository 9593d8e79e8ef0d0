using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>
/// Reports reworded by <see cref="Rewording"/> at several rates: the share of changes that a suspicion touches, at the bound above which a given share
/// of the untouched reports' sentences has a suspicion.
/// </summary>
public sealed class TamperingSuite : ISuite
{
    private const double FalseAlarms = 0.05;

    private static readonly double[] Rates = [0.02, 0.05, 0.1, 0.2];

    public string Name => "tampering";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var models = ModelFolder.Find();
        var (finder, choice) = (TamperingFinder.Load(models), WordChoiceModel.Load(models));
        var rewording = new Rewording(choice.Words, choice.Synonyms);
        var measured = InOrder.Map(Read(folder), report => Measure(report, readers.Language, finder, rewording));
        foreach (var report in measured) predictions.WriteLine(report.Printed);
        var untouched = measured.SelectMany(report => report.Untouched).Order().ToArray();
        var bound = untouched[(int)Math.Ceiling(untouched.Length * (1 - FalseAlarms)) - 1];
        var changes = measured.SelectMany(report => report.Changes).ToList();
        var scores = new List<Score> { new("changes found", Found(changes)) };
        scores.AddRange(Rates.Select(rate => new Score(FormattableString.Invariant($"changes found at rate {rate:0.00}"), Found(changes.Where(change => change.Rate == rate)))));
        scores.AddRange(Enum.GetValues<ChangeKind>().Select(kind => new Score($"{Title(kind)} found", Found(changes.Where(change => change.Kind == kind)))));
        scores.Add(new Score("untouched sentences with a remark", untouched.Count(score => score >= TamperingFinder.RemarkedFrom) / (double)untouched.Length));
        scores.Add(new Score("changes remarked", changes.Count(change => change.Score >= TamperingFinder.RemarkedFrom) / (double)changes.Count));
        return new SuiteResult([.. scores], measured.Length);

        double Found(IEnumerable<Measured> among)
        {
            var list = among.ToList();
            return list.Count == 0 ? 0 : list.Count(change => change.Score > bound) / (double)list.Count;
        }
    }

    private static string Title(ChangeKind kind) => kind switch
    {
        ChangeKind.Word => "words for near-synonyms",
        ChangeKind.Cut => "cut sentences",
        ChangeKind.Spelling => "misspelt names",
        _ => "mixed names",
    };

    /// <exception cref="InvalidDataException">There are no reports.</exception>
    private static List<(string Id, string Text)> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no *.jsonl; give a folder with one JSON object a line that has an id and a text.");
        return [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Report)];
    }

    private static (string Id, string Text) Report(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return (parsed.RootElement.GetProperty("id").ToString(), parsed.RootElement.GetProperty("text").GetString() ?? "");
    }

    private static Reworded Measure((string Id, string Text) report, LanguageReader language, TamperingFinder finder, Rewording rewording)
    {
        var document = Of(report.Id, report.Text);
        var suspicions = finder.Suspect(document).ToList();
        var untouched = Enumerable.Range(0, document.Sentences.Count).Select(s => Best(suspicions, document.SpanOf(document.Sentences[s]))).ToArray();
        var changes = new List<Measured>();
        foreach (var rate in Rates)
        {
            var reworded = rewording.Of(document, rate, Seed(report.Id, rate));
            var found = finder.Suspect(Of(report.Id, reworded.Text)).ToList();
            changes.AddRange(reworded.Changes.Select(change => new Measured(change.Kind, rate, Best(found, change.Span))));
        }

        return new Reworded(untouched, changes, Print(report.Id, document.Report.Text.CodePoints, suspicions));

        Document Of(string id, string text) => language.Read(new Report { Id = id, Text = new SourceText(text) });
    }

    private static int Seed(string id, double rate) => (int)(FeatureHash.Of(id) ^ (uint)(rate * 1000));

    private static float Best(List<Suspicion> suspicions, TextSpan span) =>
        suspicions.Where(suspicion => suspicion.Span.Overlaps(span)).Select(suspicion => suspicion.Score).DefaultIfEmpty(float.NegativeInfinity).Max();

    // What is remarked in the report as it came, in code points.
    private static string Print(string id, CodePointMap map, List<Suspicion> suspicions) => JsonSerializer.Serialize(new
    {
        id,
        remarks = suspicions.Where(suspicion => suspicion.Score >= TamperingFinder.RemarkedFrom).OrderBy(suspicion => suspicion.Span)
            .Select(suspicion => new { kind = suspicion.Kind.ToString(), start = map.ToCodePoint(suspicion.Span.Start), end = map.ToCodePoint(suspicion.Span.End), usual = suspicion.Usual, score = Math.Round(suspicion.Score, 2) }),
    });

    private readonly record struct Measured(ChangeKind Kind, double Rate, float Score);

    private sealed record Reworded(float[] Untouched, List<Measured> Changes, string Printed);
}
