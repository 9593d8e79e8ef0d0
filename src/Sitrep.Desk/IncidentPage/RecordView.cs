using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>The record: each field with its value, or its values where accounts differ, and who tells each.</summary>
internal static class RecordView
{
    public static Html Render(IncidentView view, DeskOptions options)
    {
        var dossier = view.Dossier;
        return Html.Of($"""
            <dl class="record">
              {One(view, "what", "What", "event", dossier.SubEvent, value => Html.Text(AcledNames.NameOf(value)))}
              {One(view, "stage", "Stage", "stage", dossier.Stage, value => Html.Text(Words.Of(value)))}
              {One(view, "when", "When", "when", dossier.When, value => value is { } dates ? Html.Text(Words.Dates(dates)) : Unknown())}
              {One(view, "where", "Where", "where", dossier.Where, value => Place(value, options))}
              {Many(view, "who", "Who", "perpetrators", dossier.Perpetrators, one => Perpetrator(one, options))}
              {Many(view, "target", "Target", "targets", dossier.Targets, Target)}
              {Many(view, "victim", "People", "victims", dossier.Victims, Victim)}
              {Many(view, "weapon", "Weapon", "weapons", dossier.Weapons, Weapon)}
              {One(view, "killed", "Killed", "casualties.killed", dossier.Killed, Number)}
              {One(view, "wounded", "Wounded", "casualties.wounded", dossier.Wounded, Number)}
            </dl>
            """);
    }

    private static Html One<T>(IncidentView view, string key, string label, string field, Settled<T> settled, Func<T, Html> show)
    {
        var tellings = settled.Tellings.Select((telling, at) => ValueView.Telling(view, Key(key, at), field, show(telling.Value), telling)).ToArray();
        var head = (settled.Corrected, settled.IsContested) switch
        {
            ({ } corrected, _) => Html.Of($"""<p class="best">{show(corrected.Value)}</p>{Correction(corrected.Change)}"""),
            (null, true) => Html.Of($"""<p class="best">{show(settled.Merged)} <span class="tag warn">accounts differ</span></p>"""),
            _ => tellings.Length == 0 ? show(settled.Merged) : Html.None,
        };
        return Row(label, settled.IsContested || settled.Corrected is not null
            ? Html.Of($"""{head}<ul class="tellings">{tellings.Select(telling => Html.Of($"<li>{telling}</li>"))}</ul>""")
            : Html.Of($"{head}{tellings}"));
    }

    private static Html Many<T>(IncidentView view, string key, string label, string field, Gathered<T> gathered, Func<T, Html> show)
    {
        var told = gathered.Tellings.Select((telling, at) => Html.Of($"<li>{ValueView.Telling(view, Key(key, at), field, show(telling.Value), telling)}</li>")).ToImmutableArray();
        var list = told.IsEmpty ? Html.None : Html.Of($"""<ul class="{(gathered.Corrected is null ? "values" : "tellings")}">{told}</ul>""");
        if (gathered.Corrected is not { } corrected) return Row(label, told.IsEmpty ? Unknown() : list);
        var set = corrected.Value.IsEmpty ? Unknown() : Html.Of($"""<ul class="values">{corrected.Value.Select(value => Html.Of($"<li>{show(value)}</li>"))}</ul>""");
        return Row(label, Html.Of($"{set}{Correction(corrected.Change)}{list}"));
    }

    private static Html Row(string label, Html content) => Html.Of($"<div><dt>{label}</dt><dd>{content}</dd></div>");

    private static string Key(string key, int at) => string.Create(CultureInfo.InvariantCulture, $"{key}-{at + 1}");

    private static Html Unknown() => Html.Of($"""<span class="unknown">unknown</span>""");

    private static Html Correction(PersonChange change) => Html.Of($"""
        <p class="correction">set by {change.Who}, {Words.Moment(change.When)}{(change.Why.Length > 0 ? $": {change.Why}" : "")}; the reports tell:</p>
        """);

    private static Html Place(Location? where, DeskOptions options)
    {
        if (where is null) return Unknown();
        if (where.Place is not { } place) return Html.Of($"""{where.Name} <small>not in the gazetteer</small>""");
        var country = place.Country.IsNone ? null : options.Countries.NameOf(place.Country);
        var around = new[] { place.Admin1, country }.Where(part => part is not null && !where.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        var point = string.Create(CultureInfo.InvariantCulture, $"{place.Point.Latitude:0.###}, {place.Point.Longitude:0.###}");
        return Html.Of($"{where.Name} <small>{string.Join(", ", around.Append(Words.Precision(where.Precision)).Append(point))}</small>");
    }

    private static Html Perpetrator(Perpetrator one, DeskOptions options)
    {
        var told = new[]
        {
            one.Kind == ActorKind.Unidentified ? "unidentified" : Words.Of(one.Kind),
            one.Country.IsNone ? null : options.Countries.NameOf(one.Country),
            one.Code,
        };
        return Html.Of($"""{one.Name} <span class="tag{(one.Status == ResponsibilityStatus.Denied ? " warn" : "")}">{Status(one.Status)}</span> <small>{string.Join(", ", told.OfType<string>())}</small>""");
    }

    private static string Status(ResponsibilityStatus status) => status switch
    {
        ResponsibilityStatus.Claimed => "claims it",
        ResponsibilityStatus.Denied => "denies it",
        ResponsibilityStatus.Unknown => "not said how known",
        _ => Words.Of(status),
    };

    private static Html Target(Target one) =>
        Html.Of($"{one.Name} <small>{Words.Of(one.Kind)}{(one.Effect == TargetEffect.Unknown ? "" : one.Effect == TargetEffect.None ? ", no damage" : $", {Words.Of(one.Effect)}")}</small>");

    private static Html Victim(Victim one)
    {
        var count = one.Count is { } number ? Words.Number(number) + " " : "";
        return Html.Of($"""{one.Name} <small>{count}{(one.Outcome == Outcome.Unknown ? "what became of them is not told" : Words.Of(one.Outcome))}{(one.Side == Side.Attacker ? ", an attacker" : "")}</small>""");
    }

    private static Html Weapon(Weapon one) =>
        Html.Of($"{one.Name} <small>{Words.Of(one.Kind)}{(one.Count is { } count ? $", {Words.Number(count)}" : "")}</small>");

    private static Html Number(Count? count) => count is { } number ? Html.Text(Words.Number(number)) : Html.Of($"""<span class="unknown">not told</span>""");
}
