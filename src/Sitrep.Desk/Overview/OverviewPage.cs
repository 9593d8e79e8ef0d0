using Sitrep.Dossiers;
using Sitrep.Exports;

namespace Sitrep.Desk;

/// <summary>What the overview shows.</summary>
/// <param name="Query">The view.</param>
/// <param name="Found">Its page of dossiers.</param>
/// <param name="Facets">How many of each type and country there are.</param>
/// <param name="Timeline">Null when nothing has a date.</param>
internal sealed record Overview(DossierQuery Query, DossierPage Found, Facets Facets, Timeline? Timeline);

/// <summary>The first page: filter, types, timeline, table, map.</summary>
internal static class OverviewPage
{
    public static Page Render(Overview overview, DeskOptions options, bool hasMap) => new()
    {
        Title = "Incidents",
        Body = Body(overview, options, hasMap),
        Styles = hasMap ? ["overview.css", "leaflet.css", "map.css"] : ["overview.css", "map.css"],
        Scripts = hasMap ? ["overview.js", "map.js"] : ["overview.js"],
        Feed = "/feed.atom" + FilterQuery.Write(overview.Query, options, withPaging: false),
        Actions = Actions(FilterQuery.Write(overview.Query, options, withPaging: false), options),
    };

    private static Html Body(Overview overview, DeskOptions options, bool hasMap)
    {
        var query = overview.Query;
        return Html.Of($"""
            <main id="main" class="overview">
              {FilterForm.Render(query, overview.Facets, options)}
              {FacetView.Types(overview.Facets, query, options)}
              {TimelineView.Render(overview.Timeline, query, options)}
              <div class="split">
                <section class="list" aria-labelledby="list-title">
                  <div class="list-head"><h1 id="list-title">{Words.Of(overview.Found.Total, "incident")}</h1><p>{Summary(overview)}</p></div>
                  {(overview.Found.Items.IsEmpty ? NothingFound(query) : IncidentTable.Render(overview.Found, options))}
                  {Pager.Render(query, overview.Found.Total, options)}
                </section>
                <aside class="beside" aria-label="Map and countries">
                  {MapView.Render(query, options, hasMap)}
                  {FacetView.Countries(overview.Facets, query, options)}
                </aside>
              </div>
            </main>
            """);
    }

    private static string Summary(Overview overview)
    {
        var killed = overview.Facets.Killed == 0 ? "" : $"{Words.Plain(overview.Facets.Killed)} killed by the best figures";
        return FilterQuery.IsNarrow(overview.Query) ? string.Join(", ", new[] { "in this view", killed }.Where(part => part.Length > 0)) : killed;
    }

    private static Html NothingFound(DossierQuery query) => query.Skip > 0
        ? Html.Of($"""<p class="nothing">The list ends before this page. <a href="/">All incidents</a></p>""")
        : Html.Of($"""<p class="nothing">Nothing in the store fits this filter. Take a word or a limit away, or see <a href="/">all incidents</a>.</p>""");

    private static Html Actions(string query, DeskOptions options) => Html.Of($"""
        {AllExports.Make(options.Countries).Select(export => Html.Of($"""<a href="{Downloads.AddressOf(export)}{query}" download>{NameOf(export)}</a>"""))}
        <a href="/feed.atom{query}">Feed</a>
        """);

    private static string NameOf(IExport export) => export.Name switch
    {
        "acled" => "ACLED CSV",
        "ucdp" => "UCDP CSV",
        "geojson" => "GeoJSON",
        "md" => "Digest",
        _ => export.Name.ToUpperInvariant(),
    };
}
