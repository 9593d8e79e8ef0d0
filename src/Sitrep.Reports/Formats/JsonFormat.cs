using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Sitrep.Reports;

/// <summary>Reports as JSON: one object a line, or one value over many lines.</summary>
internal static class JsonFormat
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>One line of JSONL.</summary>
    /// <returns>The draft, or the sentence that says what is wrong.</returns>
    public static (Draft? Draft, string? Fault) ReadObject(string input, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = Parse(json);
            return Read(input, document.RootElement);
        }
        catch (JsonException e)
        {
            return (null, NotValid(e));
        }
    }

    /// <summary>One JSON object, or a list of them, over many lines. Items of a list are called "name:1" and so on.</summary>
    public static IEnumerable<(string Place, Draft? Draft, string? Fault)> ReadValue(string input, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Array) return [Placed(input, document.RootElement)];
            return [.. document.RootElement.EnumerateArray().Select((item, i) => Placed(string.Create(CultureInfo.InvariantCulture, $"{input}:{i + 1}"), item))];
        }
        catch (JsonException e)
        {
            return [(input, null, NotValid(e))];
        }
    }

    private static (string Place, Draft? Draft, string? Fault) Placed(string place, JsonElement item)
    {
        var (draft, fault) = Read(place, item);
        return (place, draft, fault);
    }

    private static string NotValid(JsonException fault) =>
        string.Create(CultureInfo.InvariantCulture, $"is not valid JSON (line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1})");

    private static (Draft? Draft, string? Fault) Read(string input, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) return (null, "is JSON but not an object");
        if (Property(element, "text") is not { } value) return (null, "has no \"text\"");
        if (value.ValueKind != JsonValueKind.String) return (null, "has a \"text\" that is not a string");
        var fault = FirstWrongType(element);
        if (fault is not null) return (null, fault);

        var published = Scalar(element, "published");
        var isDay = Dates.TryDay(published, out var day);
        return (new Draft(input, Words(value))
        {
            Id = NotBlank(Scalar(element, "id")),
            Title = NotBlank(Scalar(element, "title")),
            Published = isDay ? day : null,
            PublishedUnread = isDay ? null : NotBlank(published),
            Source = NotBlank(Scalar(element, "source")),
            Url = Uri.TryCreate(Scalar(element, "url"), UriKind.Absolute, out var url) ? url : null,
        }, null);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        // Lines in a one-byte encoding are not valid JSON by the letter, but they are what some exports write.
        return Utf8.IsValid(json.Span)
            ? JsonDocument.Parse(json, Lenient)
            : JsonDocument.Parse(TextDecoder.Decode(json.Span), Lenient);
    }

    // Numbers serve as ids; objects and lists serve as nothing.
    private static string? FirstWrongType(JsonElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["id", "title", "published", "source", "url"])
        {
            if (Property(element, name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False })
                return $"has a \"{name}\" that is not a string";
        }

        return null;
    }

    private static string? Scalar(JsonElement element, string name) => Property(element, name) switch
    {
        { ValueKind: JsonValueKind.String } value => Words(value),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    private static JsonElement? Property(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;

    private static string? NotBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // A lone surrogate written as an escape (\ud83d) is legal JSON but no text: GetString refuses it, so such a value is unescaped by hand.
    private static string Words(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return LooseJsonString.Unescape(value.GetRawText());
        }
    }
}
