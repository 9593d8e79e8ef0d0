using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>What the coders made of a description.</summary>
/// <param name="Counts">Killed, injured, kidnapped, arrested, in the order of <see cref="InsecurityCounts.Outcomes"/>.</param>
/// <param name="Country">ISO3.</param>
public sealed record InsecurityGold(string Perpetrator, string Weapon, ImmutableArray<long> Counts, string? Country);

/// <summary>One description; no gold where nothing is coded.</summary>
public sealed record InsecurityItem(string Id, DateOnly? Day, string Description, InsecurityGold? Gold)
{
    private const int Parts = 5;

    /// <summary>One item in five, by the hash of its id, is never trained on.</summary>
    public bool IsDev => FeatureHash.Of(Id) % Parts == 0;
}

/// <summary>Reads the events, plain or packed.</summary>
public static class InsecurityCorpus
{
    // People of several lists are the same people told again; of one list they add up. Sub-groups ("National Aid Workers Killed") are left out.
    private static readonly ImmutableArray<string> Groups = ["Health Workers", "Aid Workers", "Aid Health Workers", "Educators", "Students", "Camp Resident", "Camp Residents", "Service Provider"];
    private static readonly ImmutableArray<string> Endings = ["Killed", "Injured", "Kidnapped", "Arrested"];

    public static ImmutableArray<InsecurityItem> Read(string folder)
    {
        var files = Directory.GetFiles(folder).Where(file => file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no *.jsonl or *.jsonl.gz.");
        return [.. files.SelectMany(ReadFile)];
    }

    public static IEnumerable<InsecurityItem> ReadFile(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0) yield return ReadLine(file, line, number);
        }
    }

    private static InsecurityItem ReadLine(string file, string line, int number)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            DateOnly? day = DateOnly.TryParse(Text(root, "date"), CultureInfo.InvariantCulture, out var date) ? date : null;
            var description = (Text(root, "description") ?? "").Replace("_x000D_", " ", StringComparison.Ordinal);
            return new InsecurityItem(root.GetProperty("id").ToString(), day, description, Gold(root));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: {e.Message}", e);
        }
    }

    private static InsecurityGold? Gold(JsonElement root)
    {
        if (Text(root, "perpetrator_type") is not { } perpetrator || Text(root, "weapon") is not { } weapon) return null;
        var lists = root.TryGetProperty("codes", out var codes) ? codes.EnumerateObject().Select(list => list.Value).ToList() : [];
        return new InsecurityGold(perpetrator, weapon, [.. Endings.Select(ending => lists.Select(list => Groups.Sum(group => Number(list, $"{group} {ending}"))).DefaultIfEmpty(0).Max())], Text(root, "iso3"));
    }

    private static long Number(JsonElement list, string field) => list.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
