using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>Types and countries with their counts. The types' line is the legend of timeline, table and map, too.</summary>
internal static class FacetView
{
    private const int MaxCountries = 24;

    public static Html Types(Facets facets, DossierQuery query, DeskOptions options) => Html.Of($"""
        <nav class="types" aria-label="Types of events"><ul>{EventMark.InOrder.Select(type => OneType(type, facets, query, options))}</ul></nav>
        """);

    public static Html Countries(Facets facets, DossierQuery query, DeskOptions options)
    {
        if (facets.Countries.Count == 0) return Html.None;
        var most = facets.Countries[0].Value;
        return Html.Of($"""
            <nav class="countries" aria-labelledby="countries-title">
              <h2 id="countries-title">Countries</h2>
              <ul>{facets.Countries.Take(MaxCountries).Select(one => OneCountry(one.Key, one.Value, most, query, options))}</ul>
            </nav>
            """);
    }

    // A chosen one is a link that lets it go again.
    private static Html OneType(EventType type, Facets facets, DossierQuery query, DeskOptions options)
    {
        var chosen = query.Events.Contains(type);
        var address = FilterQuery.Write(query with { Events = chosen ? query.Events.Remove(type) : [.. query.Events.Append(type).Order()], SubEvents = [], Skip = 0 }, options);
        return Html.Of($"""<li><a href="/{address}" data-type="{EventMark.Slug(type)}"{Current(chosen)}>{EventMark.Of(type)} {AcledNames.NameOf(type)} <b>{facets.Types.GetValueOrDefault(type)}</b></a></li>""");
    }

    private static Html OneCountry(CountryCode country, int count, int most, DossierQuery query, DeskOptions options)
    {
        var chosen = query.Countries.Contains(country);
        var address = FilterQuery.Write(query with { Countries = chosen ? query.Countries.Remove(country) : [.. query.Countries.Append(country).OrderBy(one => one.Value, StringComparer.Ordinal)], Skip = 0 }, options);
        return Html.Of($"""
            <li><a href="/{address}"{Current(chosen)}><span>{options.Countries.NameOf(country)}</span><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="{(100.0 * count) / most:0.#}" height="4"/></svg><b>{count}</b></a></li>
            """);
    }

    private static Html Current(bool chosen) => chosen ? Html.Of($""" aria-current="true" """) : Html.None;
}
