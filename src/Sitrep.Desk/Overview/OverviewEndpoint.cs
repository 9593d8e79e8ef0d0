using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>Answers with the overview of a view, or with what to do when the store is empty.</summary>
internal static class OverviewEndpoint
{
    private static readonly ImmutableArray<Standing> AllStandings = [Standing.Unreviewed, Standing.Confirmed, Standing.Rejected];

    public static Task Serve(HttpContext context, IDossierStore store, DossierQuery query, DeskOptions options, bool hasMap)
    {
        var found = store.Find(query);
        if (found.Total == 0 && IsEmpty(store)) return Page.Write(context, EmptyStorePage.Render());
        var counts = store.Count(query);
        var overview = new Overview(query, found, Facets.Of(store, query, counts), Timeline.Of(counts.ByDay));
        return Page.Write(context, OverviewPage.Render(overview, options, hasMap));
    }

    private static bool IsEmpty(IDossierStore store) => store.Find(new DossierQuery { IncludeBackground = true, Standings = AllStandings, Take = 1 }).Total == 0;
}
