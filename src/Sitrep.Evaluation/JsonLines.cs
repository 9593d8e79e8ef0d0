using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sitrep.Evaluation;

/// <summary>Files of one JSON object a line, as most suites have them.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">Path.</param>
    /// <param name="make">From the object and the number of its line, from 1.</param>
    /// <exception cref="InvalidDataException">A line is broken or lacks a field; the message says which.</exception>
    public static IEnumerable<T> Read<T>(string file, Func<JsonElement, int, T> make)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0) yield return Parse(file, line, number, make);
        }
    }

    /// <summary>A field that may be absent, as text.</summary>
    public static string? Text(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    /// <summary>One prediction as a line.</summary>
    public static string Print<T>(T prediction) => JsonSerializer.Serialize(prediction, Plain);

    private static T Parse<T>(string file, string line, int number, Func<JsonElement, int, T> make)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return make(parsed.RootElement, number);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: {fault.Message}", fault);
        }
    }
}
