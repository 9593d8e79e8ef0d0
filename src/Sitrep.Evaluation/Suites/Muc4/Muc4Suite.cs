using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>MUC-4 templates. Each file of the folder is scored by itself, so that train and dev never mix.</summary>
public sealed class Muc4Suite : ISuite
{
    private static readonly Muc4Role[] Roles = Enum.GetValues<Muc4Role>();

    public string Name => "muc4";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var items = Muc4Corpus.Read(folder);
        var templates = InOrder.Map(items, item => readers.Incidents.ReadMuc4(readers.Language.Read(ReportOf(item))));
        for (var i = 0; i < items.Length; i++) predictions.WriteLine(Print(items[i].Id, templates[i]));

        var scores = items.Zip(templates, (item, predicted) => (item, predicted)).Where(pair => pair.item.Gold is not null)
            .GroupBy(pair => pair.item.File, StringComparer.Ordinal)
            .SelectMany(file => ScoresOf(file.Key, [.. file.Select(pair => (Measured(pair.predicted), pair.item.Gold!.Value))]));
        return new SuiteResult([.. scores], items.Length);
    }

    /// <summary>The item as a report.</summary>
    public static Report ReportOf(Muc4Item item) => new() { Id = item.Id, Text = new SourceText(item.Text) };

    /// <summary>Figures over documents of predicted and gold templates.</summary>
    public static ImmutableArray<Score> ScoresOf(string file, IReadOnlyList<(ImmutableArray<MeasuredTemplate> Predicted, ImmutableArray<MeasuredTemplate> Gold)> documents)
    {
        var byRole = Roles.Select(role => documents.Select(pair => Templates.ScoreRole(pair.Predicted, pair.Gold, (int)role)).Aggregate(new Prf(0, 0, 0), Prf.Add)).ToList();
        var ree = byRole.Aggregate(Prf.Add);
        var template = documents.Select(pair => Templates.Score(pair.Predicted, pair.Gold)).Aggregate(new Prf(0, 0, 0), Prf.Add);
        return
        [
            new($"{file} REE F1", ree.F1), new($"{file} REE precision", ree.Precision), new($"{file} REE recall", ree.Recall),
            new($"{file} template F1", template.F1), new($"{file} template precision", template.Precision), new($"{file} template recall", template.Recall),
            .. Roles.Select(role => new Score($"{file} REE F1 {role}", byRole[(int)role].F1)),
        ];
    }

    public static ImmutableArray<MeasuredTemplate> Measured(ImmutableArray<Muc4Template> templates) => [.. templates.Select(template => new MeasuredTemplate([template.Type], template.Roles))];

    private static string Print(string id, ImmutableArray<Muc4Template> templates)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("docid", id);
            json.WriteStartArray("templates");
            foreach (var template in templates)
            {
                json.WriteStartObject();
                json.WriteString("incident_type", template.Type);
                foreach (var role in Roles)
                {
                    json.WriteStartArray(role.ToString());
                    foreach (var entity in template[role])
                    {
                        json.WriteStartArray();
                        foreach (var mention in entity) json.WriteStringValue(mention);
                        json.WriteEndArray();
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
