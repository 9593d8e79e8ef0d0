using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>
/// What the map's script draws: per incident an array [id, latitude, longitude, type, day, title], a tenth of the same as GeoJSON.
/// For other programs there is <c>/api/incidents.geojson</c>.
/// </summary>
internal static class MapPoints
{
    public static async Task Write(HttpContext context, IDossierStore store, DossierQuery query, DeskOptions options)
    {
        var found = store.Find(query with { Skip = 0, Take = options.MaxOnMap });
        var placed = found.Items.Where(item => item.Point is not null).ToArray();
        var buffer = new ArrayBufferWriter<byte>(256 + (found.Items.Length * 120));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("without", found.Items.Length - placed.Length);
            json.WriteNumber("left", found.Total - found.Items.Length);
            json.WriteStartArray("incidents");
            foreach (var item in placed) Write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    private static void Write(Utf8JsonWriter json, DossierSummary item)
    {
        json.WriteStartArray();
        json.WriteStringValue(item.Id.Value);
        json.WriteNumberValue(Math.Round(item.Point!.Value.Latitude, 4));
        json.WriteNumberValue(Math.Round(item.Point.Value.Longitude, 4));
        json.WriteStringValue(EventMark.Slug(item.Event));
        json.WriteStringValue(item.When is { } when ? Words.Dates(when) : "");
        json.WriteStringValue(item.Title);
        json.WriteEndArray();
    }
}
