using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Sitrep.Evaluation;

/// <summary>A report with its gold incidents, where the file has them.</summary>
public sealed record IncidentsItem(string Id, DateOnly? Published, string Text, ImmutableArray<RecordedIncident>? Gold);

/// <summary>
/// Reads reports with incidents in the contract's form, <c>*.jsonl</c> with <c>{id,published,text[,incidents]}</c>. Stand-off records without
/// their text take it by id from the folder that the file <c>texts.path</c> beside them names, seen from their own folder.
/// </summary>
public static class IncidentsCorpus
{
    /// <summary>File that says where the texts of stand-off records lie.</summary>
    public const string TextsPath = "texts.path";

    /// <exception cref="InvalidDataException">There is no record, a line is broken, or a text is not where it should be; the message says which.</exception>
    public static ImmutableArray<IncidentsItem> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new InvalidDataException($"{folder} is not a folder; the suite reads *.jsonl in it.");
        var texts = TextsOf(folder);
        var items = ImmutableArray.CreateBuilder<IncidentsItem>();
        foreach (var file in Files(folder))
        {
            foreach (var (line, place) in Lines(file)) items.Add(ReadLine(line, place, texts));
        }

        return items.Count > 0 ? items.ToImmutable() : throw new InvalidDataException($"{folder} has no *.jsonl with reports.");
    }

    private static IncidentsItem ReadLine(string line, string place, Dictionary<string, string> texts)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            var id = root.GetProperty("id").GetString()!;
            var text = root.TryGetProperty("text", out var own) ? own.GetString()! : texts.GetValueOrDefault(id) ?? throw new InvalidDataException($"{place}: the text of {id} is neither in the record nor where {TextsPath} points.");
            DateOnly? published = root.TryGetProperty("published", out var day) && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsedDay) ? parsedDay : null;
            ImmutableArray<RecordedIncident>? gold = root.TryGetProperty("incidents", out var incidents) ? [.. incidents.EnumerateArray().Select(RecordedIncident.Read)] : null;
            return new IncidentsItem(id, published, text, gold);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{place}: {e.Message}", e);
        }
    }

    private static Dictionary<string, string> TextsOf(string folder)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var pointer = Path.Combine(folder, TextsPath);
        if (!File.Exists(pointer)) return texts;
        var source = Path.GetFullPath(Path.Combine(folder, File.ReadAllText(pointer).Trim()));
        if (!Directory.Exists(source)) throw new InvalidDataException($"{pointer} points to {source}, which is not there.");
        foreach (var (line, place) in Files(source).SelectMany(Lines))
        {
            using var parsed = ParseOrSay(line, place);
            if (parsed.RootElement.TryGetProperty("id", out var id) && parsed.RootElement.TryGetProperty("text", out var text)) texts.TryAdd(id.ToString(), text.GetString()!);
        }

        return texts;
    }

    private static JsonDocument ParseOrSay(string line, string place)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place}: {e.Message}", e);
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal);

    private static IEnumerable<(string Line, string Place)> Lines(string file) =>
        File.ReadLines(file).Select((line, index) => (line, $"{file}:{index + 1}")).Where(pair => pair.line.Length > 0);
}
