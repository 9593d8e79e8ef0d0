using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>Who tells the incident independently, and which reports go back to each.</summary>
internal static class SourceView
{
    private const int MaxReports = 12;

    public static Html Render(IncidentView view) => Html.Of($"""
        <section aria-labelledby="sources-title"><h2 id="sources-title">Independent sources</h2>
        <ul class="sources">{view.Dossier.Sources.Select(source => One(view, source))}</ul></section>
        """);

    /// <summary>The reports whose texts are on the page, and links to the rest of them.</summary>
    public static Html Tabs(IncidentView view)
    {
        if (view.Dossier.Accounts.Length == 1) return Html.None;
        return Html.Of($"""
            <nav class="tabs" aria-label="Reports">
              <ol>{view.Shown.Select(shown => Html.Of($"""<li><a href="#account-{shown.Number}" data-account="{shown.Number}"><span class="ref">{shown.Number}</span> {NameOf(shown.Account)}</a></li>"""))}</ol>
              {Parts(view)}
            </nav>
            """);
    }

    private static Html Parts(IncidentView view)
    {
        if (view.Parts == 1) return Html.None;
        Html Link(int part, string words) => Html.Of($"""<a href="/incidents/{Uri.EscapeDataString(view.Dossier.Id.Value)}?part={part}">{words}</a>""");
        return Html.Of($"""
            <p class="parts">{view.Shown[0].Number} to {view.Shown[^1].Number} of {view.Dossier.Accounts.Length} reports
            {(view.Part > 1 ? Link(view.Part - 1, "earlier") : Html.None)} {(view.Part < view.Parts ? Link(view.Part + 1, "later") : Html.None)}</p>
            """);
    }

    private static Html One(IncidentView view, Source source) => Html.Of($"""
        <li><b>{source.Name}</b> <small>{Words.Of(source.Accounts.Length, "report")}{(source.Accounts.Length > 1 ? ", counted once" : "")}</small>
        <ul>{source.Accounts.Take(MaxReports).Select(id => Report(view, id))}{(source.Accounts.Length > MaxReports ? Html.Of($"<li>and {source.Accounts.Length - MaxReports} more</li>") : Html.None)}</ul></li>
        """);

    private static Html Report(IncidentView view, AccountId id)
    {
        if (view.AccountOf(id) is not { } account) return Html.None;
        var number = view.NumberOf(id);
        var name = Html.Of($"""<span class="ref">{number}</span> {NameOf(account)}""");
        var day = account.Report.Published is { } published ? Words.Day(published) : "";
        return view.Shown.Any(shown => shown.Number == number)
            ? Html.Of($"""<li><a href="#account-{number}">{name}</a> <small>{day}</small></li>""")
            : Html.Of($"<li>{name} <small>{day}</small></li>");
    }

    private static string NameOf(Account account) => account.Report.Source ?? account.Report.Title ?? account.Report.Id;
}
