using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sitrep.Dossiers;
using Sitrep.Exports;

namespace Sitrep.Desk;

/// <summary>A view in a format of the field, as a file. All dossiers of the view, not only those of the page.</summary>
internal static class Downloads
{
    /// <summary>Where a format is had: "/export/acled.csv".</summary>
    public static string AddressOf(IExport export) => $"/export/{export.Name}{(export.FileExtension == "." + export.Name ? "" : export.FileExtension)}";

    public static async Task Serve(HttpContext context, IDossierStore store, DossierQuery query, IExport export)
    {
        // Written aside first, on disk when it is long: should the last dossier fail, the answer is a refusal and not half a file.
        await using var file = new FileBufferingWriteStream();
        export.Write(store.Export(query), file);
        context.Response.ContentType = export.MediaType.StartsWith("text/", StringComparison.Ordinal) ? export.MediaType + "; charset=utf-8" : export.MediaType;
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"sitrep-{export.Name}{export.FileExtension}\"";
        await file.DrainBufferAsync(context.Response.Body, context.RequestAborted);
    }
}
