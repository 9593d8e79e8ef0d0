using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>Notes on incidents in South Asia: armed assault, bombing or explosion, kidnapping, other; several can hold.</summary>
public sealed class SatpSuite : ISuite
{
    public string Name => "satp";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var files = Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no .jsonl file.");
        var scores = ImmutableArray.CreateBuilder<Score>();
        var items = 0;
        foreach (var file in files)
        {
            var notes = SatpCorpus.ReadFile(file);
            var labels = InOrder.Map(notes, note => readers.Incidents.ReadSatp(readers.Language.Read(note.ToReport())));
            foreach (var predicted in labels) predictions.WriteLine(JsonLines.Print(new { labels = predicted }));
            scores.AddRange(Measure(Path.GetFileNameWithoutExtension(file), notes, labels));
            items += notes.Length;
        }

        return new SuiteResult(scores.ToImmutable(), items);
    }

    /// <summary>Macro F1 over the classes of the gold, and F1 of each. Nothing where the gold is absent.</summary>
    public static ImmutableArray<Score> Measure(string part, IReadOnlyList<IncidentNote> notes, IReadOnlyList<ImmutableArray<string>> predicted)
    {
        var counts = new SortedDictionary<string, Prf>(StringComparer.Ordinal);
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i].Labels is not { } gold) continue;
            foreach (var label in gold.Union(predicted[i], StringComparer.Ordinal))
            {
                var (isGold, isPredicted) = (gold.Contains(label), predicted[i].Contains(label));
                counts[label] = counts.GetValueOrDefault(label) + new Prf(isGold && isPredicted ? 1 : 0, isPredicted ? 1 : 0, isGold ? 1 : 0);
            }
        }

        var inGold = counts.Where(count => count.Value.Gold > 0).ToList();
        return inGold.Count == 0 ? [] : [new($"{part} macro F1", inGold.Average(count => count.Value.F1)), .. inGold.Select(count => new Score($"{part} F1 {count.Key}", count.Value.F1))];
    }
}
