using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;
using Sitrep.Exports;

namespace Sitrep.Desk;

/// <summary>Dossiers → people: pages, API, feed, exports. Reads the store, never writes it.</summary>
public static class Desk
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Puts the desk into a web application, with the guard that stands before it.</summary>
    /// <param name="app">Given to the desk whole: the guard answers for every address.</param>
    /// <param name="store">Read by many requests at once.</param>
    /// <param name="options">Choices.</param>
    public static WebApplication MapDesk(this WebApplication app, IDossierStore store, DeskOptions options)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        var assets = Assets.Load();
        Guard.Use(app, options);
        app.UseRouting();

        void Serve(string address, RequestDelegate answer) => app.MapMethods(address, Reading, answer);
        void ServeQuery(string address, Func<HttpContext, DossierQuery, Task> answer) => Serve(address, context =>
        {
            var (query, badValues) = FilterQuery.Read(context.Request.Query, options);
            return badValues.IsEmpty ? answer(context, query) : Problem.BadQuery(badValues).Write(context);
        });

        ServeQuery("/", (context, query) => OverviewEndpoint.Serve(context, store, query, options, assets.HasMap));
        Serve("/incidents/{id}", context => IncidentEndpoint.Serve(context, store, options));
        ServeQuery("/api/map", (context, query) => MapPoints.Write(context, store, query, options));
        ServeQuery("/api/incidents", (context, query) => IncidentsApi.List(context, store, query, options));
        Serve("/api/incidents/{id}", context => IncidentsApi.One(context, store));
        ServeQuery("/feed.atom", (context, query) => AtomFeed.Serve(context, store, query, options));
        foreach (var export in AllExports.Make(options.Countries))
        {
            ServeQuery(Downloads.AddressOf(export), (context, query) => Downloads.Serve(context, store, query, export));
            if (export.Name == "geojson") ServeQuery("/api/incidents.geojson", (context, query) => Downloads.Serve(context, store, query, export));
        }

        Serve("/assets/{name}", assets.Serve);
        app.MapFallback(context => Problem.NotFound("There is no page at this address. All incidents are on the first page.").Write(context));
        return app;
    }
}
