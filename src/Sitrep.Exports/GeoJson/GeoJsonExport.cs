using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>A FeatureCollection by RFC 7946: points in WGS 84, longitude first; an incident without coordinates has a null geometry.</summary>
public sealed class GeoJsonExport : IExport
{
    public string Name => "geojson";

    public string MediaType => "application/geo+json";

    public string FileExtension => ".geojson";

    public void Write(IEnumerable<Dossier> dossiers, Stream output)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var dossier in dossiers)
        {
            Write(json, dossier);
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", dossier.Id.Value);
        if (dossier.Where.Value?.Place is { } place)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Math.Round(place.Point.Longitude, 5));
            json.WriteNumberValue(Math.Round(place.Point.Latitude, 5));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        json.WriteString("title", dossier.Title);
        json.WriteString("event", AcledNames.NameOf(dossier.Event));
        json.WriteString("subEvent", AcledNames.NameOf(dossier.SubEvent.Value));
        json.WriteString("stage", ContractNames.Of(dossier.Stage.Value));
        json.WriteString("start", dossier.When.Value is { } from ? Day(from.Start) : null);
        json.WriteString("end", dossier.When.Value is { } to ? Day(to.End) : null);
        json.WriteString("datePrecision", dossier.When.Value is { } dates ? ContractNames.Of(dates.Precision) : null);
        json.WriteString("place", dossier.Where.Value?.Name);
        json.WriteString("placePrecision", dossier.Where.Value is { } where ? ContractNames.Of(where.Precision) : null);
        json.WriteString("country", dossier.Where.Value?.Place is { Country.IsNone: false } located ? located.Country.Value : null);
        Write(json, "killed", dossier.Killed.Value);
        Write(json, "wounded", dossier.Wounded.Value);
        json.WriteString("perpetrators", string.Join("; ", dossier.Perpetrators.Values.Select(party => party.Name)));
        json.WriteString("targets", string.Join("; ", dossier.Targets.Values.Select(target => target.Name)));
        json.WriteString("weapons", string.Join("; ", dossier.Weapons.Values.Select(weapon => weapon.Name)));
        json.WriteNumber("reports", dossier.Accounts.Select(account => account.Id.Report).Distinct().Count());
        json.WriteNumber("sources", dossier.Sources.Length);
        json.WriteString("standing", ContractNames.Of(dossier.Standing));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Flat names: most map programs show properties as a table and drop objects in it.
    private static void Write(Utf8JsonWriter json, string name, Count? count)
    {
        Write(json, name, count?.Best);
        Write(json, name + "Low", count?.Low);
        Write(json, name + "High", count?.High);
    }

    private static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
