using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>
/// How many incidents each choice of type and country would show. Each is counted with its own filter set aside, so that
/// choosing one type does not hide how many the others have.
/// </summary>
/// <param name="Killed">Sum of the best figures in the view itself.</param>
/// <param name="Types">By type.</param>
/// <param name="Countries">Most frequent first.</param>
internal sealed record Facets(long Killed, IReadOnlyDictionary<EventType, int> Types, IReadOnlyList<KeyValuePair<CountryCode, int>> Countries)
{
    public static Facets Of(IDossierStore store, DossierQuery query, DossierCounts counts)
    {
        var byType = query.Events.IsEmpty && query.SubEvents.IsEmpty ? counts : store.Count(query with { Events = [], SubEvents = [] });
        var byCountry = query.Countries.IsEmpty ? counts : store.Count(query with { Countries = [] });
        return new Facets(counts.Killed, byType.ByEvent.ToDictionary(one => one.Key, one => one.Value), byCountry.ByCountry);
    }
}
