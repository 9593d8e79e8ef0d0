using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>What the coders made of an incident; unknown numbers are null.</summary>
internal sealed record AirwarsGold(HarmRange? Killed, HarmRange? Injured, string? Belligerent, string? Strike, GeoPoint? Point);

/// <summary>One incident page.</summary>
internal sealed record AirwarsItem(string Id, DateOnly? Day, string Location, string Assessment, AirwarsGold? Gold);

/// <summary>Reads the incident pages.</summary>
internal static class AirwarsCorpus
{
    public static ImmutableArray<AirwarsItem> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no *.jsonl.");
        return [.. files.SelectMany(file => File.ReadLines(file).Select((line, i) => (file, line, Number: i + 1)).Where(row => row.line.Length > 0)).Select(row => ReadLine(row.file, row.line, row.Number))];
    }

    /// <summary>"9 - 12 (3 children 2 women)" is 9 to 12; "Unknown" is nothing.</summary>
    public static HarmRange? Range(string? text)
    {
        if (text is null) return null;
        var head = text.Split('(')[0].Replace(",", "", StringComparison.Ordinal);
        var numbers = head.Split('–', '-').Select(part => part.Trim()).Where(part => part.Length > 0 && part.All(char.IsAsciiDigit)).Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return numbers.Count == 0 ? null : new HarmRange(numbers[0], numbers[^1]);
    }

    private static AirwarsItem ReadLine(string file, string line, int number)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            DateOnly? day = DateOnly.TryParseExact(Text(root, "date"), "MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
            return new AirwarsItem(root.GetProperty("id").ToString(), day, Text(root, "location") ?? "", root.GetProperty("assessment").GetString()!, Gold(root));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: {e.Message}", e);
        }
    }

    private static AirwarsGold? Gold(JsonElement root)
    {
        if (!root.TryGetProperty("coded", out var coded)) return null;
        var point = (Text(root, "geolocation") ?? "").Split(',', StringSplitOptions.TrimEntries);
        return new AirwarsGold(
            Range(Text(coded, "Civilians reported killed")), Range(Text(coded, "Civilians reported injured")), Text(coded, "Suspected belligerent") ?? Text(coded, "Known belligerent"), Text(coded, "Strike type"),
            point.Length == 2 && double.TryParse(point[0], CultureInfo.InvariantCulture, out var lat) && double.TryParse(point[1], CultureInfo.InvariantCulture, out var lon) ? new GeoPoint(lat, lon) : null);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
