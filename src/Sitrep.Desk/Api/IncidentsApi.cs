using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;
using Sitrep.Exports;

namespace Sitrep.Desk;

/// <summary>Dossiers for programs: <c>/api/incidents</c> with the page's own filter, and one by its id.</summary>
internal static class IncidentsApi
{
    public static Task List(HttpContext context, IDossierStore store, DossierQuery query, DeskOptions options)
    {
        var found = store.Find(query);
        var page = FilterQuery.PageOf(query);
        var pages = (found.Total + query.Take - 1) / query.Take;
        return JsonAnswer.Send(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", found.Total);
            json.WriteNumber("page", page);
            json.WriteNumber("size", query.Take);
            json.WriteString("self", Address(query, options));
            json.WriteString("next", page < pages ? Address(FilterQuery.OnPage(query, page + 1), options) : null);
            json.WriteString("previous", page > 1 ? Address(FilterQuery.OnPage(query, Math.Min(page - 1, Math.Max(1, pages))), options) : null);
            json.WriteStartArray("incidents");
            foreach (var item in found.Items) SummaryJson.Write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public static Task One(HttpContext context, IDossierStore store)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        return string.IsNullOrWhiteSpace(id) || store.Get(new DossierId(id)) is not { } dossier
            ? Problem.NotFound($"There is no incident with the id '{id}'.").Write(context)
            : JsonAnswer.Send(context, json => DossierJsonExport.Write(json, dossier));
    }

    private static string Address(DossierQuery query, DeskOptions options) => "/api/incidents" + FilterQuery.Write(query, options);
}
