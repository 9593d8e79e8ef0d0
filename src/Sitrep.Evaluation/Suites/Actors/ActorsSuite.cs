using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>Actor phrases: share of cases with the right country, and with the right first and second PLOVER sector, of those that expect one.</summary>
public sealed class ActorsSuite : ISuite
{
    // The cases say "today"; they were written in the autumn of 2022.
    private static readonly DateOnly CasesWritten = new(2022, 11, 1);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "actors";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var cases = ActorCase.Read(Path.Combine(folder, "cases.jsonl"));
        var counts = new Dictionary<string, (int Right, int All)>(StringComparer.Ordinal) { ["country"] = default, ["code_1"] = default, ["code_2"] = default };
        foreach (var item in cases)
        {
            var actor = readers.World.Actors.Resolve(item.Text, ContextOf(readers.World, item.Context), Day(item.Date));
            var predicted = new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = actor.Country.Value, ["code_1"] = actor.Sector.Value, ["code_2"] = actor.SecondSector.Value };
            predictions.WriteLine(JsonSerializer.Serialize(new { id = item.Id, country = predicted["country"], code_1 = predicted["code_1"], code_2 = predicted["code_2"] }, Plain));
            foreach (var (field, expected) in item.Expect)
            {
                if (!counts.TryGetValue(field, out var count)) continue;
                counts[field] = (count.Right + (predicted[field] == expected ? 1 : 0), count.All + 1);
            }
        }

        return new SuiteResult([.. counts.Where(count => count.Value.All > 0).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new Score(count.Key, (double)count.Value.Right / count.Value.All))], cases.Length);
    }

    private static CountryCode ContextOf(KnownWorld world, string context) => world.Countries.FindName(context) ?? world.Countries.FindPeople(context) ?? default;

    private static DateOnly? Day(string date) =>
        string.Equals(date, "today", StringComparison.OrdinalIgnoreCase) ? CasesWritten
        : DateOnly.TryParseExact(date, ["yyyy-MM-dd", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
}

/// <summary>A phrase with its context and day, and what is expected of it: fields and values, none where the gold is absent.</summary>
internal sealed record ActorCase(string Id, string Text, string Context, string Date, ImmutableArray<KeyValuePair<string, string>> Expect)
{
    public static ImmutableArray<ActorCase> Read(string file)
    {
        if (!File.Exists(file)) throw new InvalidDataException($"{file} is missing; give a folder with cases.jsonl.");
        return [.. File.ReadLines(file).Select((line, i) => (line, i)).Where(row => row.line.Length > 0).Select(row => Parse(row.line, $"{file}, line {row.i + 1}"))];
    }

    private static ActorCase Parse(string line, string where)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            return new ActorCase(
                root.GetProperty("id").GetString()!,
                root.GetProperty("text").GetString()!,
                Optional(root, "context"),
                Optional(root, "date"),
                root.TryGetProperty("expect", out var expect) ? [.. expect.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.GetString() ?? ""))] : []);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{where}: not a case with id and text ({broken.Message})", broken);
        }
    }

    private static string Optional(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
