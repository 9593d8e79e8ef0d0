using Sitrep.Dossiers;
using Sitrep.Incidents;

namespace Sitrep.Desk;

/// <summary>
/// One value of the record as a link to its words. Without scripts the link leads to the first of them; with scripts pointing
/// at it, or coming to it with the keyboard, lights all of them up, and its name becomes the address's fragment.
/// </summary>
internal static class ValueView
{
    private const int MaxVoices = 6;

    /// <param name="key">Its name on the page, for links to it: "killed-1".</param>
    /// <param name="shown">The value.</param>
    /// <param name="mark">The number of its words, or null when none are on the page.</param>
    public static Html Link(string key, Html shown, int? mark) => mark is { } number
        ? Html.Of($"""<a class="value" id="{key}" href="#m{number}" data-v="{number}">{shown}</a>""")
        : Html.Of($"""<span class="value plain" id="{key}">{shown}</span>""");

    /// <summary>A value with those who tell it.</summary>
    /// <param name="field">Path in the contract's record, by which the claims on it are found: "casualties.killed".</param>
    public static Html Telling<T>(IncidentView view, string key, string field, Html shown, Telling<T> telling) => Html.Of($"""
        {Link(key, shown, view.Marks.Add(telling.Voices))}{Voices(view, field, telling)}
        """);

    private static Html Voices<T>(IncidentView view, string field, Telling<T> telling)
    {
        var groups = telling.Voices.GroupBy(voice => WordsOf(view, field, voice)).ToArray();
        // What reports plainly say themselves needs no line of its own, only which reports they are.
        if (groups is [{ Key: "" }] && Rule(telling) is null) return Where(view, groups[0]);
        return Html.Of($"""
            <ul class="voices">{groups.Take(MaxVoices).Select(group => Html.Of($"<li>{Said(group.Key)}{Where(view, group)}</li>"))}
            {(groups.Length > MaxVoices ? Html.Of($"<li>and {groups.Length - MaxVoices} more</li>") : Html.None)}
            {(Rule(telling) is { } rule ? Html.Of($"<li>set by the rule <code>{rule}</code></li>") : Html.None)}</ul>
            """);
    }

    // Words are the better reason; a rule is named only where there are none.
    private static string? Rule<T>(Telling<T> telling) =>
        telling.Voices.All(voice => voice.Evidence.Words.IsEmpty) ? telling.Voices.Select(voice => voice.Evidence.Rule).FirstOrDefault(rule => rule is not null) : null;

    private static Html Said(string words) => words.Length == 0 ? Html.Of($"""<span class="unknown">the report itself</span> """) : Html.Of($"{words} ");

    // Not stops of the tab key: the list of reports has the same links once, and the values should follow one another.
    private static Html Where(IncidentView view, IEnumerable<Voice> voices)
    {
        if (view.Dossier.Accounts.Length == 1) return Html.None;
        var numbers = voices.Select(voice => view.NumberOf(voice.Account)).Distinct().Order().ToArray();
        var shown = numbers.Take(MaxVoices).Select(number => view.Shown.Any(one => one.Number == number)
            ? Html.Of($"""<a class="ref" href="#account-{number}" aria-label="report {number}" tabindex="-1">{number}</a>""")
            : Html.Of($"""<span class="ref">{number}</span>"""));
        return Html.Of($"""<span class="refs">{shown}{(numbers.Length > MaxVoices ? "…" : "")}</span>""");
    }

    /// <summary>"two Iraqi officials, via The Associated Press, possible"; empty when the report itself plainly says it.</summary>
    private static string WordsOf(IncidentView view, string field, Voice voice)
    {
        var claim = view.AccountOf(voice.Account)?.Incident.Claims.FirstOrDefault(one =>
            one.Field.StartsWith(field, StringComparison.Ordinal) && voice.Evidence.Words.Any(words => words.Overlaps(one.Words)));
        var parts = new List<string>();
        if (!voice.By.IsEmpty) parts.Add(string.Join(" and ", voice.By));
        if (!voice.Via.IsEmpty) parts.Add("via " + string.Join(" and ", voice.Via));
        if (claim is { Factuality: not Factuality.Asserted }) parts.Add("said to be " + Words.Of(claim.Factuality));
        return string.Join(", ", parts);
    }
}
