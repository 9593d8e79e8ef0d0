using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>An incident: its record on one side, the reports' texts with the words marked on the other.</summary>
internal static class IncidentPage
{
    public static Page Render(IncidentView view, DeskOptions options) => new()
    {
        Title = view.Dossier.Title,
        Body = Body(view, options),
        Styles = ["incident.css"],
        Scripts = ["incident.js"],
        Actions = Html.Of($"""<a href="/">All incidents</a><a href="/api/incidents/{Uri.EscapeDataString(view.Dossier.Id.Value)}">JSON</a>"""),
    };

    private static Html Body(IncidentView view, DeskOptions options)
    {
        // Order matters: values are numbered as they are rendered, and the texts need all numbers.
        var record = RecordView.Render(view, options);
        var statements = StatementView.Render(view);
        var anchored = new HashSet<int>();
        var texts = view.Shown.Select(shown => AccountView.Render(view, shown, anchored)).ToArray();
        return Html.Of($"""
            <main id="main" class="incident">
              {Head(view.Dossier)}
              <div class="columns">
                <div class="record-side">
                  {record}
                  {statements}
                  {SourceView.Render(view)}
                  {Codes(view.Dossier)}
                  {HistoryView.Render(view.History)}
                </div>
                <section class="text-side" aria-label="Reports">
                  {SourceView.Tabs(view)}
                  <div class="texts">{texts}</div>
                </section>
              </div>
            </main>
            """);
    }

    private static Html Head(Dossier dossier)
    {
        var when = dossier.When.Value is { } dates ? Words.Dates(dates) : "date unknown";
        var facts = new[]
        {
            when,
            $"{Words.Of(dossier.Sources.Length, "independent source")} in {Words.Of(dossier.Accounts.Length, "report")}",
            $"{Words.Percent(dossier.Confidence)} sure",
        };
        return Html.Of($"""
            <header class="head">
              <p class="eyebrow">{EventMark.Of(dossier.Event)} {AcledNames.NameOf(dossier.Event)}</p>
              <h1>{dossier.Title}</h1>
              <p class="facts">{string.Join(" · ", facts)} {Tags(dossier)}</p>
            </header>
            """);
    }

    private static Html Tags(Dossier dossier) => Html.Join(" ", new[]
    {
        dossier.Stage.Value == Stage.Accomplished ? Html.None : Html.Of($"""<span class="tag">{Words.Of(dossier.Stage.Value)}</span>"""),
        dossier.Standing == Standing.Unreviewed ? Html.None : Html.Of($"""<span class="tag">{Words.Of(dossier.Standing)}</span>"""),
        dossier.Salience == Salience.Main ? Html.None : Html.Of($"""<span class="tag">told in passing</span>"""),
        dossier.Contested.IsEmpty ? Html.None : Html.Of($"""<span class="tag warn">contested: {string.Join(", ", dossier.Contested.Select(Words.Of))}</span>"""),
    }.Where(tag => !tag.IsNone));

    private static Html Codes(Dossier dossier)
    {
        var codes = dossier.Accounts[0].Incident.Codes;
        var mode = codes.PloverMode is null ? "" : $" / {codes.PloverMode}";
        return Html.Of($"""
            <section aria-labelledby="codes-title"><h2 id="codes-title">In other codebooks</h2>
            <dl class="codes">
              <div><dt>PLOVER</dt><dd>{codes.Plover ?? "–"}{mode}</dd></div>
              <div><dt>GTD</dt><dd>{codes.Gtd ?? "not counted"}</dd></div>
              <div><dt>MUC-4</dt><dd>{codes.Muc4 ?? "not counted"}</dd></div>
              <div><dt>Sitrep</dt><dd><code>{dossier.Id.Value}</code></dd></div>
            </dl></section>
            """);
    }
}
