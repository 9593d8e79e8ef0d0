using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Store;

/// <summary>
/// Readings and decisions as JSON of the store's own. It keeps everything to the letter, positions in UTF-16; the contract's form,
/// made for other programs, is in Sitrep.Exports.
/// </summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = MakeOptions();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">Not what <see cref="Write"/> made.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null in place of a value");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

            // Never put into a page; texts stay readable and short.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        foreach (var converter in ValueConverters.All) options.Converters.Add(converter);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>A reading without its report and incidents, which have rows of their own.</summary>
internal sealed record ReadingRest(ImmutableArray<Statement> Statements, ImmutableArray<Remark> Remarks, ImmutableArray<string> LeftOut);
