using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>Links to the other pages of a list: both ends, the neighbours, gaps between.</summary>
internal static class Pager
{
    public static Html Render(DossierQuery query, int total, DeskOptions options)
    {
        var pages = (total + query.Take - 1) / query.Take;
        if (pages <= 1) return Html.None;
        var current = FilterQuery.PageOf(query);
        string Address(int page) => "/" + FilterQuery.Write(FilterQuery.OnPage(query, page), options);
        Html Link(int page) => page == current
            ? Html.Of($"""<li><a href="{Address(page)}" aria-current="page">{page}</a></li>""")
            : Html.Of($"""<li><a href="{Address(page)}">{page}</a></li>""");

        var shown = new[] { 1, current - 2, current - 1, current, current + 1, current + 2, pages }.Where(page => page >= 1 && page <= pages).Distinct().Order().ToArray();
        var items = shown.Select((page, at) => at > 0 && shown[at - 1] < page - 1 ? Html.Join([Html.Of($"""<li class="gap" aria-hidden="true">…</li>"""), Link(page)]) : Link(page));
        return Html.Of($"""
            <nav class="pager" aria-label="Pages"><ul>
              {(current > 1 && current <= pages ? Html.Of($"""<li><a rel="prev" href="{Address(current - 1)}">Previous</a></li>""") : Html.None)}
              {items}
              {(current < pages ? Html.Of($"""<li><a rel="next" href="{Address(current + 1)}">Next</a></li>""") : Html.None)}
            </ul></nav>
            """);
    }
}
