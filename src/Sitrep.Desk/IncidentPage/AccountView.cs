using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Desk;

/// <summary>A report's text with the words that values rest on marked, what is odd about it, and where it comes from.</summary>
internal static class AccountView
{
    /// <param name="view">The page; all its values must have been rendered.</param>
    /// <param name="shown">The account.</param>
    /// <param name="anchored">Numbers that already have a place on the page to link to; grows.</param>
    public static Html Render(IncidentView view, ShownAccount shown, HashSet<int> anchored)
    {
        var report = shown.Account.Report;
        return Html.Of($"""
            <article class="account" id="account-{shown.Number}" aria-labelledby="account-{shown.Number}-title">
              <header>
                <h3 id="account-{shown.Number}-title"><span class="ref">{shown.Number}</span> {report.Title ?? report.Source ?? report.Id}</h3>
                <p class="origin">{Html.Join(" · ", Origin(report))}</p>
                {Superseded(shown)}
              </header>
              <div class="text" lang="{report.Language}">{Text(view, shown, anchored)}</div>
              {Remarks(shown)}
            </article>
            """);
    }

    private static IEnumerable<Html> Origin(Report report)
    {
        if (report.Source is { } source) yield return Html.Text(source);
        yield return Html.Text(report.Published is { } day ? Words.Day(day) : "day of publication unknown");
        if (report.Dateline is { } dateline) yield return Html.Text(dateline);
        if (!report.Credits.IsEmpty) yield return Html.Text("credits " + string.Join(", ", report.Credits));
        if (report.Url is { } url) yield return Html.LinkOut(url, url.IsAbsoluteUri ? url.Host : url.OriginalString);
        yield return Html.Of($"""<a href="/?report={Uri.EscapeDataString(report.Id)}&amp;background=yes">all incidents of this report</a>""");
    }

    private static Html Superseded(ShownAccount shown) => shown.Account.IsSuperseded
        ? Html.Of($"""<p class="tag warn">The report's newest text no longer tells this.</p>""")
        : Html.None;

    private static IEnumerable<Html> Text(IncidentView view, ShownAccount shown, HashSet<int> anchored)
    {
        var text = shown.Account.Report.Text;
        var remarked = shown.Remarks;
        // Remarks take numbers below zero, so that one cut serves both.
        var spans = view.Marks.Of(shown.Account.Id).Concat(remarked.Select((remark, at) => (Span: remark.Span, Mark: -1 - at))).ToArray();
        foreach (var segment in TextSegments.Cut(text.Length, spans))
        {
            var words = text.Quote(segment.Span);
            var marks = segment.Marks.Where(mark => mark > 0).ToImmutableArray();
            var remark = segment.Marks.Where(mark => mark < 0).Select(mark => remarked[-1 - mark]).ToArray();
            var inner = remark.Length == 0 ? Html.Text(words) : Html.Of($"""<span class="{Classes(remark)}" title="{remark[0].Note}">{words}</span>""");
            yield return marks.IsEmpty ? inner : Marked(inner, marks, anchored);
        }
    }

    // The first words of a value are where its link leads without scripts; several values may begin at the same words.
    private static Html Marked(Html inner, ImmutableArray<int> marks, HashSet<int> anchored)
    {
        var anchors = marks.Where(anchored.Add).ToArray();
        var within = anchors.Skip(1).Aggregate(inner, (html, anchor) => Html.Of($"""<span id="m{anchor}">{html}</span>"""));
        return anchors.Length == 0
            ? Html.Of($"""<mark data-v="{string.Join(' ', marks)}">{within}</mark>""")
            : Html.Of($"""<mark data-v="{string.Join(' ', marks)}" id="m{anchors[0]}">{within}</mark>""");
    }

    private static string Classes(Remark[] remarks) => string.Join(' ', remarks.Select(remark => $"r-{Words.Of(remark.Kind).Replace(' ', '-')}").Distinct());

    private static Html Remarks(ShownAccount shown)
    {
        var odd = shown.Remarks.Where(remark => remark.Kind != RemarkKind.Boilerplate).ToArray();
        if (odd.Length == 0) return Html.None;
        return Html.Of($"""
            <section class="remarks"><h4>Remarks on this text</h4><ul>{odd.Select(remark => Html.Of($"""
                <li><q>{shown.Account.Report.Text.Quote(remark.Span)}</q> <span class="tag">{Words.Of(remark.Kind)}</span> {remark.Note}</li>
                """))}</ul></section>
            """);
    }
}
