using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Incidents;

namespace Sitrep.Evaluation;

/// <summary>A report of the MUC-4 corpus, with its gold templates where the file has them.</summary>
public sealed record Muc4Item(string File, string Id, string Text, ImmutableArray<MeasuredTemplate>? Gold);

/// <summary>Reads the reports of <c>muc4/*.jsonl</c>; files without a text (the role fillers by document) are passed over.</summary>
public static class Muc4Corpus
{
    private static readonly string[] Roles = Enum.GetNames<Muc4Role>();

    /// <exception cref="InvalidDataException">No file has reports, or a line is broken.</exception>
    public static ImmutableArray<Muc4Item> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new InvalidDataException($"{folder} is not a folder; the suite reads *.jsonl in it.");
        var items = Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(ReadFile).ToImmutableArray();
        return items.Length > 0 ? items : throw new InvalidDataException($"{folder} has no *.jsonl whose lines have \"id\" and \"text\".");
    }

    /// <summary>Reports of one file, in its order.</summary>
    public static IEnumerable<Muc4Item> ReadFile(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0) continue;
            Muc4Item? item;
            try
            {
                item = ReadLine(Path.GetFileNameWithoutExtension(file), line);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{file}:{number}: {e.Message}", e);
            }

            if (item is null) yield break;
            yield return item;
        }
    }

    private static Muc4Item? ReadLine(string file, string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var root = parsed.RootElement;
        if (!root.TryGetProperty("text", out var text)) return null;
        ImmutableArray<MeasuredTemplate>? gold = root.TryGetProperty("templates", out var templates) ? [.. templates.EnumerateArray().Select(ReadTemplate)] : null;
        return new Muc4Item(file, root.GetProperty("id").GetString()!, text.GetString()!, gold);
    }

    private static MeasuredTemplate ReadTemplate(JsonElement template) => new(
        [.. template.GetProperty("incident_type").GetString()!.Split('/', StringSplitOptions.TrimEntries)],
        [.. Roles.Select(role => template.GetProperty(role).EnumerateArray().Select(entity => entity.EnumerateArray().Select(mention => mention.GetString()!).ToImmutableArray()).ToImmutableArray())]);
}
