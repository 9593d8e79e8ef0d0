using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Store;

/// <summary>Values with checking constructors: written short, and checked again when read.</summary>
internal static class ValueConverters
{
    public static ImmutableArray<JsonConverter> All { get; } =
    [
        new Short<TextSpan>(WriteSpan, ReadSpan),
        new Short<Count>(
            (json, count) =>
            {
                json.WriteStartArray();
                json.WriteNumberValue(count.Low);
                json.WriteNumberValue(count.Best);
                if (count.High is { } high) json.WriteNumberValue(high);
                json.WriteEndArray();
            },
            element => new Count(element[0].GetInt64(), element[1].GetInt64(), element.GetArrayLength() > 2 ? element[2].GetInt64() : null)),
        new Short<GeoPoint>(
            (json, point) =>
            {
                json.WriteStartArray();
                json.WriteNumberValue(point.Latitude);
                json.WriteNumberValue(point.Longitude);
                json.WriteEndArray();
            },
            element => new GeoPoint(element[0].GetDouble(), element[1].GetDouble())),
        new Short<DateInterval>(
            (json, dates) => json.WriteStringValue($"{Day(dates.Start)}/{Day(dates.End)}/{dates.Precision}"),
            element => element.GetString()!.Split('/') is [var start, var end, var precision]
                ? new DateInterval(Day(start), Day(end), Enum.Parse<DatePrecision>(precision))
                : throw new JsonException("not a date interval")),
        new Short<Evidence>(WriteEvidence, ReadEvidence),
        new Short<SourceText>((json, text) => json.WriteStringValue(text.Value), element => new SourceText(element.GetString()!)),
        new Short<CountryCode>((json, country) => json.WriteStringValue(country.Value), element => element.GetString() is { Length: > 0 } code ? new CountryCode(code) : default),
        new Short<DossierId>((json, id) => json.WriteStringValue(id.Value), element => new DossierId(element.GetString()!)),
        new Short<AccountId>((json, id) => json.WriteStringValue(id.ToString()), element => AccountId.Parse(element.GetString()!) ?? throw new JsonException("not an account's id")),
    ];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static TextSpan ReadSpan(JsonElement element) => new(element[0].GetInt32(), element[1].GetInt32());

    // Spans one after the other, then the rule's name where there is one.
    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartArray();
        foreach (var words in evidence.Words) WriteSpan(json, words);
        if (evidence.Rule is not null) json.WriteStringValue(evidence.Rule);
        json.WriteEndArray();
    }

    private static Evidence ReadEvidence(JsonElement element)
    {
        var parts = element.EnumerateArray().ToList();
        return Evidence.Of(
            [.. parts.Where(part => part.ValueKind == JsonValueKind.Array).Select(ReadSpan)],
            parts.Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()).FirstOrDefault());
    }

    private sealed class Short<T>(Action<Utf8JsonWriter, T> write, Func<JsonElement, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return read(JsonElement.ParseValue(ref reader));
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException)
            {
                throw new JsonException($"The store holds no valid {typeof(T).Name} here.", exception);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }
}
