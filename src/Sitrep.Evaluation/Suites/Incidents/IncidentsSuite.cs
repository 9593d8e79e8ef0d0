using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>Whole records against records that people made by reading: incidents found, then each field of those matched.</summary>
public sealed class IncidentsSuite : ISuite
{
    public string Name => "incidents";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var items = IncidentsCorpus.Read(folder);
        var lines = InOrder.Map(items, item => Print(item, readers.Incidents.Read(readers.Language.Read(new Report { Id = item.Id, Text = new SourceText(item.Text), Published = item.Published }))));
        foreach (var line in lines) predictions.WriteLine(line);
        return new SuiteResult(ScoresOf([.. items.Zip(lines, (item, line) => (Predicted(line), item.Gold)).Where(pair => pair.Gold is not null).Select(pair => (pair.Item1, pair.Gold!.Value))]), items.Length);
    }

    /// <summary>Figures over reports of predicted and gold incidents; none where there is no gold.</summary>
    public static ImmutableArray<Score> ScoresOf(ImmutableArray<(ImmutableArray<RecordedIncident> Predicted, ImmutableArray<RecordedIncident> Gold)> reports)
    {
        if (reports.IsEmpty) return [];
        Prf incidents = default, main = default;
        var fields = IncidentFields.Names.ToDictionary(name => name, _ => default(Prf), StringComparer.Ordinal);
        foreach (var (predicted, gold) in reports)
        {
            var goldOf = IncidentMatching.Match(predicted, gold);
            var matched = goldOf.Count(g => g >= 0);
            incidents += new Prf(matched, predicted.Length, gold.Length);
            main += new Prf(goldOf.Count(g => g >= 0 && gold[g].Salience == "main"), 0, gold.Count(one => one.Salience == "main"));
            for (var p = 0; p < predicted.Length; p++)
            {
                if (goldOf[p] < 0) continue;
                foreach (var (name, prf) in IncidentFields.Compare(predicted[p], gold[goldOf[p]])) fields[name] += prf;
            }
        }

        return
        [
            new("incident F1", incidents.F1), new("incident precision", incidents.Precision), new("incident recall", incidents.Recall), new("recall of main incidents", main.Recall),
            new("mean field F1", IncidentFields.Names.Average(name => fields[name].F1)),
            .. IncidentFields.Names.Select(name => new Score($"{name} F1", fields[name].F1)),
        ];
    }

    private static ImmutableArray<RecordedIncident> Predicted(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return [.. parsed.RootElement.GetProperty("incidents").EnumerateArray().Select(RecordedIncident.Read)];
    }

    private static string Print(IncidentsItem item, Reading reading)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("published", item.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("incidents");
            foreach (var incident in reading.Incidents) ReadingJson.Write(json, reading.Report.Text, incident);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
