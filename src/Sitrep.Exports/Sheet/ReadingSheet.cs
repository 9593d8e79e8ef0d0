using System.Globalization;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>
/// A reading as a sheet of text for people: each value, and to its right the words that say it.
/// Printed on a terminal and approved as the golden files of the samples.
/// </summary>
public static class ReadingSheet
{
    private const int LabelWidth = 14;

    public static string Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var sheet = new StringBuilder();
        WriteHead(sheet, reading.Report);
        for (var i = 0; i < reading.Incidents.Length; i++) WriteIncident(sheet, i + 1, reading.Incidents[i], reading.Report.Text);
        if (reading.Incidents.IsEmpty) sheet.Append("\n  no incident\n");
        WriteStatements(sheet, reading);
        WriteRemarks(sheet, reading);
        return sheet.ToString();
    }

    private static void WriteHead(StringBuilder sheet, Report report)
    {
        sheet.Append(report.Title ?? report.Id).Append('\n');
        var facts = new List<string>();
        if (report.Published is { } day) facts.Add($"published {Day(day)}");
        if (report.Source is { } source) facts.Add(source);
        if (report.Dateline is { } dateline) facts.Add($"filed from {dateline}");
        if (!report.Credits.IsEmpty) facts.Add($"credits {string.Join(", ", report.Credits)}");
        if (report.Url is { } url) facts.Add(url.OriginalString);
        facts.Add($"id {report.Id}");
        sheet.Append("  ").AppendJoin(" · ", facts).Append('\n');
    }

    private static void WriteIncident(StringBuilder sheet, int number, Incident incident, SourceText text)
    {
        sheet.Append(CultureInfo.InvariantCulture, $"\n{number}  {AcledNames.NameOf(incident.Event)} / {AcledNames.NameOf(incident.SubEvent)}");
        sheet.Append(CultureInfo.InvariantCulture, $" · {ContractNames.Of(incident.Stage)} · {ContractNames.Of(incident.Salience)} · confidence {incident.Confidence:0.00}\n");
        Line(sheet, "told by", "", incident.Trigger, text);
        if (incident.When is { } when) Line(sheet, "when", Dates(when), when.Evidence, text);
        else Line(sheet, "when", "unknown");
        if (incident.Where is { } where) Line(sheet, "where", Place(where), where.Evidence, text);
        else Line(sheet, "where", "unknown");
        foreach (var perpetrator in incident.Perpetrators)
            Line(sheet, "perpetrator", $"{perpetrator.Name} ({Actor(perpetrator)}{ContractNames.Of(perpetrator.Status)})", perpetrator.Mentions, text);
        if (incident.Perpetrators.IsEmpty) Line(sheet, "perpetrator", "unknown");
        foreach (var target in incident.Targets)
            Line(sheet, "target", $"{target.Name} ({ContractNames.Of(target.Kind)}, {(target.Effect == TargetEffect.None ? "undamaged" : ContractNames.Of(target.Effect))})", target.Mentions, text);
        foreach (var victim in incident.Victims)
            Line(sheet, victim.Side == Side.Attacker ? "attacker" : "victim", $"{victim.Name}{Number(victim.Count)} ({ContractNames.Of(victim.Outcome)})", victim.Mentions, text);
        foreach (var weapon in incident.Weapons)
            Line(sheet, "weapon", $"{weapon.Name}{Number(weapon.Count)} ({ContractNames.Of(weapon.Kind)})", weapon.Mentions, text);
        Line(sheet, "killed", Number(incident.Casualties.Killed).TrimStart(' ', '×') is { Length: > 0 } killed ? killed : "unknown");
        Line(sheet, "wounded", Number(incident.Casualties.Wounded).TrimStart(' ', '×') is { Length: > 0 } wounded ? wounded : "unknown");
        foreach (var claim in incident.Claims) WriteClaim(sheet, claim, text);
        Line(sheet, "codes", Codes(incident.Codes));
    }

    private static void WriteClaim(StringBuilder sheet, Claim claim, SourceText text)
    {
        var chain = claim.By.IsEmpty ? "the report" : string.Join(" and ", claim.By);
        foreach (var via in claim.Via) chain += $" ← {via}";
        Line(sheet, "claim", $"{claim.Field} = {claim.Value}, {ContractNames.Of(claim.Factuality)}, by {chain}", Evidence.Of(claim.Words), text);
    }

    private static void WriteStatements(StringBuilder sheet, Reading reading)
    {
        if (reading.Statements.IsEmpty) return;
        sheet.Append("\nstatements\n");
        foreach (var statement in reading.Statements)
        {
            var via = statement.Via.IsEmpty ? "" : $" via {string.Join(", ", statement.Via)}";
            sheet.Append("  ").Append(statement.Speaker).Append(" · ").Append(statement.Cue).Append(via).Append(": ")
                .AppendJoin(" … ", statement.Content.Select(span => Quote(reading.Report.Text, span))).Append('\n');
        }
    }

    private static void WriteRemarks(StringBuilder sheet, Reading reading)
    {
        if (reading.Remarks.IsEmpty) return;
        sheet.Append("\nremarks\n");
        foreach (var remark in reading.Remarks)
            sheet.Append("  ").Append(ContractNames.Of(remark.Kind)).Append(' ').Append(Quote(reading.Report.Text, remark.Span)).Append(": ").Append(remark.Note).Append('\n');
    }

    private static void Line(StringBuilder sheet, string label, string value, Evidence evidence, SourceText text)
    {
        var words = string.Join(" ", evidence.Words.Select(span => Quote(text, span)));
        if (evidence.Rule is { } rule) words += $"{(words.Length > 0 ? " " : "")}[{rule}]";
        Line(sheet, label, value.Length > 0 ? $"{value}   {words}" : words);
    }

    private static void Line(StringBuilder sheet, string label, string value) =>
        sheet.Append("   ").Append(label.PadRight(LabelWidth)).Append(value).Append('\n');

    private static string Quote(SourceText text, TextSpan span)
    {
        var words = string.Join(' ', text.Quote(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"“{(words.Length > 90 ? string.Concat(words.AsSpan(0, 60), " … ", words.AsSpan(words.Length - 25)) : words)}”";
    }

    private static string Dates(When when)
    {
        var (start, end) = (when.Dates.Start, when.Dates.End);
        return $"{(start == end ? Day(start) : $"{Day(start)} to {Day(end)}")} ({ContractNames.Of(when.Dates.Precision)})";
    }

    private static string Place(Where where)
    {
        if (where.Place is not { } place) return $"{where.Name} (where that is, is not known)";
        var point = string.Create(CultureInfo.InvariantCulture, $"{place.Point.Latitude:0.###}, {place.Point.Longitude:0.###}");
        var country = place.Country.IsNone ? "" : $", {place.Country}";
        return $"{where.Name}{country} ({ContractNames.Of(where.Precision)}; {point})";
    }

    // "IRQ COP, state, "
    private static string Actor(Perpetrator perpetrator)
    {
        var code = $"{perpetrator.Country} {perpetrator.Code}".Trim();
        return $"{(code.Length > 0 ? code + ", " : "")}{ContractNames.Of(perpetrator.Kind)}, ";
    }

    private static string Codes(IncidentCodes codes)
    {
        var parts = new List<string>();
        if (codes.Plover is { } plover) parts.Add($"PLOVER {plover}{(codes.PloverMode is { } mode ? $"/{mode}" : "")}");
        if (codes.Gtd is { } gtd) parts.Add($"GTD {gtd}");
        if (codes.Muc4 is { } muc) parts.Add($"MUC-4 {muc}");
        return parts.Count == 0 ? "none" : string.Join(" · ", parts);
    }

    private static string Number(Count? count) => count switch
    {
        null => "",
        { } n when n.Low == n.Best && n.High == n.Best => string.Create(CultureInfo.InvariantCulture, $" ×{n.Best}"),
        { High: null } n => string.Create(CultureInfo.InvariantCulture, $" ×{n.Best} (at least {n.Low})"),
        { } n => string.Create(CultureInfo.InvariantCulture, $" ×{n.Best} ({n.Low}–{n.High})"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
