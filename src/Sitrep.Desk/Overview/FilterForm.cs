using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>The filter as a plain form: it works without scripts, and its result is an address that can be shared.</summary>
internal static class FilterForm
{
    private static readonly (DossierSort Sort, string Words)[] Orders =
    [
        (DossierSort.Newest, "Newest first"),
        (DossierSort.Oldest, "Oldest first"),
        (DossierSort.Deadliest, "Most killed"),
        (DossierSort.MostSources, "Most sources"),
        (DossierSort.LastChanged, "Last changed"),
    ];

    public static Html Render(DossierQuery query, Facets facets, DeskOptions options) => Html.Of($"""
        <form class="filters" method="get" action="/" role="search" aria-label="Filter incidents">
          <label class="f-words">Words <input type="search" name="q" value="{query.Words}" maxlength="200" placeholder="drone “green zone” protest*"></label>
          <label class="f-day">From <input type="date" name="from" value="{Iso(query.From)}"></label>
          <label class="f-day">To <input type="date" name="to" value="{Iso(query.To)}"></label>
          <label>Type <select name="type">{TypeOptions(query)}</select></label>
          <label>Country <select name="country">{CountryOptions(query, facets, options)}</select></label>
          <label>Order <select name="sort">{Orders.Select(order => Option(FilterQuery.WordOf(order.Sort), order.Words, order.Sort == query.Sort))}</select></label>
          {Kept("source", query.Source)}{Kept("report", query.Report)}{Kept("killed", query.MinKilled?.ToString(CultureInfo.InvariantCulture))}
          {Kept("background", query.IncludeBackground ? "yes" : null)}{Kept("rejected", query.Standings.IsEmpty ? null : "yes")}
          {Kept("size", query.Take == options.PageSize ? null : query.Take.ToString(CultureInfo.InvariantCulture))}
          <div class="f-do"><button>Filter</button>{(FilterQuery.IsNarrow(query) ? Html.Of($"""<a class="button quiet" href="/">Clear</a>""") : Html.None)}</div>
        </form>
        """);

    // Several types chosen by a link (type=battles&type=riots) cannot be shown in a select of one; they stay as one entry of their own.
    private static Html TypeOptions(DossierQuery query)
    {
        var chosen = query.Events.Select(EventMark.Slug).Concat(query.SubEvents.Select(EventMark.Slug)).ToArray();
        return Html.Of($"""
            {Option("", "All types", chosen.Length == 0)}
            {(chosen.Length > 1 ? Option(string.Join(',', chosen), $"{chosen.Length.ToString(CultureInfo.InvariantCulture)} types", true) : Html.None)}
            {EventMark.InOrder.Select(type => Html.Of($"""
                <optgroup label="{AcledNames.NameOf(type)}">{Option(EventMark.Slug(type), $"All {AcledNames.NameOf(type).ToLowerInvariant()}", Is(chosen, EventMark.Slug(type)))}
                {Enum.GetValues<SubEvent>().Where(subEvent => AcledNames.TypeOf(subEvent) == type).Select(subEvent => Option(EventMark.Slug(subEvent), AcledNames.NameOf(subEvent), Is(chosen, EventMark.Slug(subEvent))))}</optgroup>
                """))}
            """);
    }

    private static Html CountryOptions(DossierQuery query, Facets facets, DeskOptions options)
    {
        var chosen = query.Countries.Select(country => country.Value).ToArray();
        var listed = facets.Countries.Select(one => one.Key).Concat(query.Countries).Distinct().OrderBy(country => options.Countries.NameOf(country), StringComparer.Ordinal);
        return Html.Of($"""
            {Option("", "All countries", chosen.Length == 0)}
            {(chosen.Length > 1 ? Option(string.Join(',', chosen), $"{chosen.Length.ToString(CultureInfo.InvariantCulture)} countries", true) : Html.None)}
            {listed.Select(country => Option(country.Value, options.Countries.NameOf(country), Is(chosen, country.Value)))}
            """);
    }

    private static bool Is(string[] chosen, string one) => chosen.Length == 1 && chosen[0] == one;

    private static Html Option(string value, string words, bool chosen) =>
        chosen ? Html.Of($"""<option value="{value}" selected>{words}</option>""") : Html.Of($"""<option value="{value}">{words}</option>""");

    private static Html Kept(string name, string? value) => value is null ? Html.None : Html.Of($"""<input type="hidden" name="{name}" value="{value}">""");

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
