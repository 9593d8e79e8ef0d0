using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>The text found in web pages against the article's body as people marked it.</summary>
public sealed class ArticleExtractionSuite : ISuite
{
    private const string Ending = ".html.gz";

    public string Name => "article-extraction";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var pages = Path.Combine(folder, "html");
        var files = Directory.Exists(pages) ? Directory.GetFiles(pages, "*" + Ending).Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length == 0) throw new InvalidDataException($"{folder} has no html/*{Ending}; give a folder laid out like the article-extraction corpus.");

        var found = InOrder.Map(files, file => (Id: Path.GetFileName(file)[..^Ending.Length], Body: Read(file)));
        Write(found, predictions);
        var gold = Gold(Path.Combine(folder, "ground-truth.json"));
        var measured = found.Where(page => gold.ContainsKey(page.Id)).Select(page => Shingles.Compare(page.Body, gold[page.Id])).ToList();
        if (measured.Count == 0) return new SuiteResult([], files.Length);
        var precision = measured.Average(page => page.Precision);
        var recall = measured.Average(page => page.Recall);
        return new SuiteResult([new("precision", precision), new("recall", recall), new("F1", 2 * precision * recall / (precision + recall))], files.Length);
    }

    // A refused page is an empty prediction: the measure has to see it.
    private static string Read(string file)
    {
        using var stream = File.OpenRead(file);
        return new ReportReader(new ReportOptions { AnyLanguage = true }).Read(stream, file).Select(outcome => outcome.Report?.Text.Value).FirstOrDefault() ?? "";
    }

    private static Dictionary<string, string> Gold(string file)
    {
        if (!File.Exists(file)) return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.EnumerateObject()
            .Where(page => page.Value.TryGetProperty("articleBody", out _))
            .ToDictionary(page => page.Name, page => page.Value.GetProperty("articleBody").GetString() ?? "", StringComparer.Ordinal);
    }

    private static void Write((string Id, string Body)[] found, TextWriter predictions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (id, body) in found)
            {
                json.WriteStartObject(id);
                json.WriteString("articleBody", body);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        predictions.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
