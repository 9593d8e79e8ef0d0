using System.Globalization;
using System.Text.Json;
using Sitrep.Dossiers;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>A dossier as a row of the list, in the contract's spelling. The whole of it is the export's form.</summary>
internal static class SummaryJson
{
    public static void Write(Utf8JsonWriter json, DossierSummary item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id.Value);
        json.WriteString("title", item.Title);
        json.WriteString("event", AcledNames.NameOf(item.Event));
        json.WriteString("subEvent", AcledNames.NameOf(item.SubEvent));
        json.WriteString("stage", ContractNames.Of(item.Stage));
        json.WriteString("salience", ContractNames.Of(item.Salience));
        json.WriteString("standing", ContractNames.Of(item.Standing));
        WriteWhen(json, item);
        WriteWhere(json, item);
        json.WriteString("perpetrators", item.Perpetrators);
        json.WriteString("targets", item.Targets);
        json.WriteString("weapons", item.Weapons);
        json.WriteStartObject("casualties");
        Write(json, "killed", item.Killed);
        Write(json, "wounded", item.Wounded);
        json.WriteEndObject();
        json.WriteNumber("reports", item.Reports);
        json.WriteNumber("sources", item.Sources);
        json.WriteStartArray("contested");
        foreach (var field in item.Contested) json.WriteStringValue(ContractNames.Of(field));
        json.WriteEndArray();
        json.WriteNumber("confidence", Math.Round(item.Confidence, 3));
        json.WriteString("changed", item.Changed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteWhen(Utf8JsonWriter json, DossierSummary item)
    {
        if (item.When is not { } when)
        {
            json.WriteNull("when");
            return;
        }

        json.WriteStartObject("when");
        json.WriteString("start", Day(when.Start));
        json.WriteString("end", Day(when.End));
        json.WriteString("precision", ContractNames.Of(when.Precision));
        json.WriteEndObject();
    }

    private static void WriteWhere(Utf8JsonWriter json, DossierSummary item)
    {
        if (item.PlaceName is null && item.Country.IsNone)
        {
            json.WriteNull("where");
            return;
        }

        json.WriteStartObject("where");
        json.WriteString("name", item.PlaceName);
        json.WriteString("country", item.Country.IsNone ? null : item.Country.Value);
        json.WriteString("admin1", item.Admin1);
        WriteNumber(json, "lat", item.Point?.Latitude);
        WriteNumber(json, "lon", item.Point?.Longitude);
        json.WriteString("precision", item.PlacePrecision is { } known ? ContractNames.Of(known) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Count? count)
    {
        if (count is not { } number)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("low", number.Low);
        json.WriteNumber("best", number.Best);
        WriteNumber(json, "high", number.High);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value) json.WriteNumber(name, Math.Round(value, 5));
        else json.WriteNull(name);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
