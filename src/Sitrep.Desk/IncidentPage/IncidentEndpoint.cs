using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>Answers with an incident's page; an id that was merged into another leads there.</summary>
internal static class IncidentEndpoint
{
    public static Task Serve(HttpContext context, IDossierStore store, DeskOptions options)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var read = new QueryReader(context.Request.Query);
        var part = read.Number("part", 1, 1_000_000) ?? 1;
        if (!read.BadValues.IsEmpty) return Problem.BadQuery(read.BadValues).Write(context);
        if (string.IsNullOrWhiteSpace(id) || store.Get(new DossierId(id)) is not { } dossier)
        {
            return Problem.NotFound("There is no incident with this id. It may come from another store.").Write(context);
        }

        if (dossier.Id.Value != id)
        {
            context.Response.Redirect($"/incidents/{Uri.EscapeDataString(dossier.Id.Value)}", permanent: false);
            return Task.CompletedTask;
        }

        return Page.Write(context, IncidentPage.Render(IncidentView.Of(dossier, store, part, options), options));
    }
}
