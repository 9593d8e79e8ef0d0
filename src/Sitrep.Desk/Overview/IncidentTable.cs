using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>The table of dossiers. On a narrow screen the same cells lie as cards; each cell carries its label for that.</summary>
internal static class IncidentTable
{
    public static Html Render(DossierPage page, DeskOptions options) => Html.Of($"""
        <table class="incidents">
          <thead><tr>
            <th scope="col">When</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">Who, against whom</th>
            <th scope="col" class="n">Killed</th><th scope="col" class="n">Wounded</th><th scope="col" class="n">Sources</th><th scope="col" class="n">Confidence</th>
          </tr></thead>
          <tbody>{page.Items.Select(item => Row(item, options))}</tbody>
        </table>
        """);

    private static Html Row(DossierSummary item, DeskOptions options) => Html.Of($"""
        <tr data-id="{item.Id.Value}">
          <td class="c-when">{When(item)}</td>
          <th scope="row" class="c-what"><div class="what">{EventMark.Of(item.Event)}<div><a href="/incidents/{Uri.EscapeDataString(item.Id.Value)}">{AcledNames.NameOf(item.SubEvent)}</a>{Flags(item)}</div></div></th>
          <td class="c-where">{Where(item, options)}</td>
          <td class="c-who">{Who(item)}</td>
          <td class="n c-killed" data-label="killed">{Number(item.Killed, item.Contested.Contains(DossierField.Killed))}</td>
          <td class="n c-wounded" data-label="wounded">{Number(item.Wounded, item.Contested.Contains(DossierField.Wounded))}</td>
          <td class="n c-sources" data-label="sources"><b>{item.Sources}</b><small>{Words.Of(item.Reports, "report")}</small></td>
          <td class="n c-sure" data-label="confidence">{Sure(item.Confidence)}</td>
        </tr>
        """);

    private static Html When(DossierSummary item) => item.When is { } when
        ? Html.Of($"""<time datetime="{when.Start}">{Words.Dates(when)}</time>""")
        : Html.Of($"""<span class="unknown">unknown</span>""");

    private static Html Flags(DossierSummary item)
    {
        var contested = item.Contested.Where(field => field is not (DossierField.Perpetrators or DossierField.Targets or DossierField.Victims or DossierField.Weapons)).Select(Words.Of).ToArray();
        return Html.Of($"""
            {(item.Stage == Stage.Accomplished ? Html.None : Html.Of($"""<span class="tag">{Words.Of(item.Stage)}</span>"""))}
            {(item.Standing == Standing.Unreviewed ? Html.None : Html.Of($"""<span class="tag">{Words.Of(item.Standing)}</span>"""))}
            {(contested.Length == 0 ? Html.None : Html.Of($"""<span class="tag warn">contested: {string.Join(", ", contested)}</span>"""))}
            """);
    }

    private static Html Where(DossierSummary item, DeskOptions options)
    {
        var country = item.Country.IsNone ? null : options.Countries.NameOf(item.Country);
        if (item.PlaceName is null && country is null) return Html.Of($"""<span class="unknown">unknown</span>""");
        var name = item.PlaceName ?? country!;
        // "Baghdad, Baghdad, Iraq" says one thing twice.
        var around = new[] { item.Admin1, country }.Where(part => part is not null && !name.Contains(part, StringComparison.OrdinalIgnoreCase));
        return Html.Of($"""{name}<small>{string.Join(", ", around)}</small>""");
    }

    private static Html Who(DossierSummary item)
    {
        var by = item.Perpetrators.Length > 0 ? Html.Text(item.Perpetrators) : Html.Of($"""<span class="unknown">unknown</span>""");
        return item.Targets.Length > 0 ? Html.Of($"""{by} <span class="against"><span aria-hidden="true">→</span><span class="unseen"> against </span> {item.Targets}</span>""") : by;
    }

    private static Html Number(Count? count, bool contested)
    {
        if (count is not { } number) return Html.Of($"""<span class="unknown" aria-label="not told">–</span>""");
        var range = Words.Range(number);
        return Html.Of($"""<b{(contested ? Html.Of($""" class="contested" title="Accounts differ" """) : Html.None)}>{Words.Plain(number.Best)}</b>{(range.Length > 0 ? Html.Of($"<small>{range}</small>") : Html.None)}""");
    }

    private static Html Sure(double confidence) => Html.Of($"""
        <span class="sure"><svg viewBox="0 0 30 4" aria-hidden="true"><rect class="of" width="30" height="4"/><rect width="{30 * confidence:0.#}" height="4"/></svg>{Words.Percent(confidence)}</span>
        """);
}
