using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Dossiers;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>
/// A dossier in the spelling of the contract. The short form is a row of the table; the whole form adds each account's incident
/// exactly as <c>sitrep read</c> writes it, with the report's text, so that positions can be checked.
/// </summary>
internal static class DossierJson
{
    public static void Write(Utf8JsonWriter json, DossierSummary item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id.Value);
        json.WriteString("title", item.Title);
        WriteType(json, item.SubEvent, item.Stage);
        json.WriteString("salience", ContractNames.Of(item.Salience));
        json.WriteString("standing", ContractNames.Of(item.Standing));
        Write(json, item.When);
        WriteWhere(json, item);
        json.WriteString("perpetrators", item.Perpetrators);
        json.WriteString("targets", item.Targets);
        json.WriteString("weapons", item.Weapons);
        WriteCasualties(json, item.Killed, item.Wounded);
        json.WriteNumber("reports", item.Reports);
        json.WriteNumber("sources", item.Sources);
        WriteNames(json, "contested", item.Contested);
        json.WriteNumber("confidence", Math.Round(item.Confidence, 3));
        json.WriteString("changed", Moment(item.Changed));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Dossier dossier, ImmutableArray<Change> history)
    {
        json.WriteStartObject();
        json.WriteString("id", dossier.Id.Value);
        json.WriteString("title", dossier.Title);
        WriteType(json, dossier.SubEvent.Value, dossier.Stage.Value);
        json.WriteString("salience", ContractNames.Of(dossier.Salience));
        json.WriteString("standing", ContractNames.Of(dossier.Standing));
        Write(json, dossier.When.Value);
        Write(json, dossier.Where.Value);
        WriteCasualties(json, dossier.Killed.Value, dossier.Wounded.Value);
        WriteNames(json, "contested", dossier.Contested);
        json.WriteNumber("confidence", Math.Round(dossier.Confidence, 3));
        json.WriteStartArray("sources");
        foreach (var source in dossier.Sources) Write(json, source);
        json.WriteEndArray();
        json.WriteStartArray("accounts");
        foreach (var account in dossier.Accounts) Write(json, account);
        json.WriteEndArray();
        json.WriteStartArray("history");
        foreach (var change in history) Write(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, SubEvent subEvent, Stage stage)
    {
        json.WriteString("event", AcledNames.NameOf(AcledNames.TypeOf(subEvent)));
        json.WriteString("subEvent", AcledNames.NameOf(subEvent));
        json.WriteString("stage", ContractNames.Of(stage));
    }

    private static void Write(Utf8JsonWriter json, DateInterval? dates)
    {
        json.WritePropertyName("when");
        if (dates is not { } when)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("start", Day(when.Start));
        json.WriteString("end", Day(when.End));
        json.WriteString("precision", ContractNames.Of(when.Precision));
        json.WriteEndObject();
    }

    private static void WriteWhere(Utf8JsonWriter json, DossierSummary item)
    {
        json.WritePropertyName("where");
        if (item.PlaceName is null && item.Country.IsNone) json.WriteNullValue();
        else WriteWhere(json, item.PlaceName, item.Country, item.Admin1, item.Point, item.PlacePrecision);
    }

    private static void Write(Utf8JsonWriter json, Location? where)
    {
        json.WritePropertyName("where");
        if (where is null) json.WriteNullValue();
        else WriteWhere(json, where.Name, where.Place?.Country ?? default, where.Place?.Admin1, where.Place?.Point, where.Precision);
    }

    private static void WriteWhere(Utf8JsonWriter json, string? name, CountryCode country, string? admin1, GeoPoint? point, PlacePrecision? precision)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("country", country.IsNone ? null : country.Value);
        json.WriteString("admin1", admin1);
        WriteNumber(json, "lat", point is { } at ? Math.Round(at.Latitude, 5) : null);
        WriteNumber(json, "lon", point is { } on ? Math.Round(on.Longitude, 5) : null);
        json.WriteString("precision", precision is { } known ? ContractNames.Of(known) : null);
        json.WriteEndObject();
    }

    private static void WriteCasualties(Utf8JsonWriter json, Count? killed, Count? wounded)
    {
        json.WriteStartObject("casualties");
        Write(json, "killed", killed);
        Write(json, "wounded", wounded);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Count? count)
    {
        json.WritePropertyName(name);
        if (count is not { } number)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("low", number.Low);
        json.WriteNumber("best", number.Best);
        WriteNumber(json, "high", number.High);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("name", source.Name);
        json.WriteStartArray("accounts");
        foreach (var account in source.Accounts) json.WriteStringValue(account.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Account account)
    {
        var report = account.Report;
        json.WriteStartObject();
        json.WriteString("id", account.Id.ToString());
        json.WriteBoolean("superseded", account.IsSuperseded);
        json.WriteStartObject("report");
        json.WriteString("id", report.Id);
        json.WriteString("title", report.Title);
        json.WriteString("published", report.Published is { } day ? Day(day) : null);
        json.WriteString("source", report.Source);
        json.WriteString("url", report.Url?.OriginalString);
        json.WriteString("language", report.Language);
        json.WriteString("text", report.Text.Value);
        json.WriteEndObject();
        json.WritePropertyName("incident");
        ReadingJson.Write(json, report.Text, account.Incident);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteNumber("number", change.Number);
        json.WriteString("when", Moment(change.When));
        json.WriteString("who", change.Who);
        json.WriteString("what", change.What);
        json.WriteString("why", change.Why);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, ImmutableArray<DossierField> fields)
    {
        json.WriteStartArray(name);
        foreach (var field in fields) json.WriteStringValue(ContractNames.Of(field));
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
