using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>News snippets with sub-event types of the CASE 2021 shared task.</summary>
public sealed class Case2021Suite : ISuite
{
    private const string FileName = "snippets.jsonl";

    public string Name => "case2021";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) throw new InvalidDataException($"{folder} has no {FileName}.");
        var items = File.ReadLines(file).Where(line => line.Length > 0).Select((line, i) => ReadLine(file, line, i + 1)).ToImmutableArray();
        var labels = InOrder.Map(items, item => readers.Incidents.ReadCase2021(readers.Language.Read(new Report { Id = item.Id, Text = new SourceText(item.Text) })));
        var scores = new LabelScores();
        for (var i = 0; i < items.Length; i++)
        {
            predictions.WriteLine(JsonSerializer.Serialize(new { id = items[i].Id, subEvent = labels[i] }));
            if (items[i].Gold is { } gold) scores.Add(labels[i], gold);
        }

        return items.Any(item => item.Gold is not null)
            ? new SuiteResult([new("weighted F1", scores.WeightedF1), new("macro F1", scores.MacroF1), new("accuracy", scores.Accuracy)], items.Length)
            : new SuiteResult([], items.Length);
    }

    private static (string Id, string Text, string? Gold) ReadLine(string file, string line, int number)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            return (root.GetProperty("id").ToString(), root.GetProperty("text").GetString()!, root.TryGetProperty("subEvent", out var gold) ? gold.GetString() : null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: {e.Message}", e);
        }
    }
}
