using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>Answers with the overview of a view, or with what to do when the store is empty.</summary>
internal static class OverviewEndpoint
{
    // Below this the dossiers themselves are cheap to go through and give days and types; above it months are what can be drawn anyway.
    private const int MaxForDays = 2000;

    private static readonly ImmutableArray<Standing> AllStandings = [Standing.Unreviewed, Standing.Confirmed, Standing.Rejected];

    public static Task Serve(HttpContext context, IDossierStore store, DossierQuery query, DeskOptions options, bool hasMap)
    {
        var found = store.Find(query);
        if (found.Total == 0 && IsEmpty(store)) return Page.Write(context, EmptyStorePage.Render());
        var counts = store.Count(query);
        var overview = new Overview(query, found, Facets.Of(store, query, counts), TimelineOf(store, query, counts));
        return Page.Write(context, OverviewPage.Render(overview, options, hasMap));
    }

    private static bool IsEmpty(IDossierStore store) => store.Find(new DossierQuery { IncludeBackground = true, Standings = AllStandings, Take = 1 }).Total == 0;

    private static Timeline? TimelineOf(IDossierStore store, DossierQuery query, DossierCounts counts)
    {
        if (counts.Total > MaxForDays)
        {
            return Timeline.Of([.. counts.ByMonth.Select(one => (one.Key, EventType.StrategicDevelopments, one.Value))]);
        }

        var all = store.Find(query with { Skip = 0, Take = MaxForDays }).Items;
        return Timeline.Of([.. all.Where(item => item.When is not null).Select(item => (item.When!.Value.Start, item.Event, 1))]);
    }
}
