using System.Globalization;
using Sitrep.Incidents;

namespace Sitrep.Desk;

/// <summary>What people say in the reports: speaker, reporting word and content, each lit up in its own way.</summary>
internal static class StatementView
{
    private const int QuoteLength = 220;

    public static Html Render(IncidentView view)
    {
        var all = view.Shown.SelectMany(shown => shown.Statements.Select(statement => (shown, statement))).ToArray();
        if (all.Length == 0) return Html.None;
        var onIt = all.Where(one => one.statement.Incidents.Contains(one.shown.Account.Incident.Id)).ToArray();
        var others = all.Except(onIt).ToArray();
        var number = 0;
        Html List(IEnumerable<(ShownAccount Shown, Statement Statement)> some) =>
            Html.Of($"""<ol class="statements">{some.Select(one => One(view, one.Shown, one.Statement, ++number)).ToArray()}</ol>""");
        return Html.Of($"""
            <section aria-labelledby="statements-title"><h2 id="statements-title">Who says what</h2>
            {(onIt.Length > 0 ? List(onIt) : Html.Of($"""<p class="unknown">No statement in these reports is about this incident.</p>"""))}
            {(others.Length > 0 ? Html.Of($"""<details><summary>{Words.Of(others.Length, "other statement")} in the same reports</summary>{List(others)}</details>""") : Html.None)}
            </section>
            """);
    }

    private static Html One(IncidentView view, ShownAccount shown, Statement statement, int number)
    {
        var account = shown.Account;
        var speaker = statement.SpeakerSpan is { } speakerSpan ? view.Marks.Add(account.Id, [speakerSpan]) : null;
        var cue = statement.CueSpan is { } cueSpan ? view.Marks.Add(account.Id, [cueSpan]) : null;
        var content = view.Marks.Add(account.Id, statement.Content);
        var marks = new[] { (Mark: speaker, As: "speaker"), (Mark: cue, As: "cue"), (Mark: content, As: "content") }.Where(one => one.Mark is not null).ToArray();
        var first = marks.Length == 0 ? 0 : marks[^1].Mark!.Value;
        var quote = string.Join(" … ", statement.Content.Select(span => account.Report.Text.Quote(span).ReplaceLineEndings(" ")));
        if (quote.Length > QuoteLength) quote = string.Concat(quote.AsSpan(0, QuoteLength), "…");
        var via = statement.Via.IsEmpty ? "" : $", via {string.Join(" and ", statement.Via)}";
        var inner = Html.Of($"""<b class="speaker">{statement.Speaker}</b>{via} <i class="cue">{statement.Cue}</i> <span class="content">{quote}</span>""");
        return Html.Of($"""
            <li><a class="value" id="statement-{number}" href="#m{first}" data-v="{Joined(marks.Select(one => one.Mark!.Value.ToString(CultureInfo.InvariantCulture)))}" data-as="{Joined(marks.Select(one => one.As))}">{inner}</a>
            <small>{Words.Of(statement.Kind)}{(view.Dossier.Accounts.Length > 1 ? $", report {shown.Number.ToString(CultureInfo.InvariantCulture)}" : "")}</small></li>
            """);
    }

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);
}
