using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>What happened to the dossier: when, who, why, what.</summary>
internal static class HistoryView
{
    private const int MaxChanges = 200;

    public static Html Render(ImmutableArray<Change> history)
    {
        if (history.IsEmpty) return Html.None;
        return Html.Of($"""
            <details class="history"><summary><h2>History</h2> <small>{Words.Of(history.Length, "change")}, last {Words.Moment(history[^1].When)}</small></summary>
            <ol>{history.Reverse().Take(MaxChanges).Select(One)}</ol>
            {(history.Length > MaxChanges ? Html.Of($"<p>The {history.Length - MaxChanges} oldest are left out.</p>") : Html.None)}
            </details>
            """);
    }

    private static Html One(Change change) => Html.Of($"""
        <li><time datetime="{change.When.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{Words.Moment(change.When)}</time>
        <b>{change.Who}</b> {change.What}{(change.Why.Length > 0 ? Html.Of($" <small>{change.Why}</small>") : Html.None)}</li>
        """);
}
