using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Records built on remarked words are less sure, and say why.</summary>
internal static class RemarkedRecords
{
    // A record that rests on one odd word is hardly worse for it; several say that the text was worked over.
    private const double KeptPerRemark = 0.85, LeastKept = 0.5;

    public static Incident Weigh(Incident incident, ImmutableArray<Remark> remarks, SourceText text)
    {
        var odd = remarks.Where(remark => remark.Kind is RemarkKind.Garbled or RemarkKind.NameVariant or RemarkKind.Inconsistent && Words(incident).Any(remark.Span.Overlaps)).ToList();
        if (odd.Count == 0) return incident;
        var kept = Math.Max(LeastKept, Math.Pow(KeptPerRemark, odd.Count));
        var reasons = odd.Select(remark => $"less sure: \"{text.Quote(remark.Span)}\" is remarked ({remark.Note})");
        var confidence = Math.Round(incident.Confidence * kept, 3);
        return incident with
        {
            Confidence = confidence,
            Reasons = [.. incident.Reasons, .. reasons, string.Create(CultureInfo.InvariantCulture, $"confidence {incident.Confidence:0.000} lowered to {confidence:0.000} for words that are remarked")],
        };
    }

    private static IEnumerable<TextSpan> Words(Incident incident) =>
    [
        .. incident.Trigger.Words,
        .. incident.When?.Evidence.Words ?? [],
        .. incident.Where?.Evidence.Words ?? [],
        .. incident.Perpetrators.SelectMany(one => one.Mentions.Words),
        .. incident.Targets.SelectMany(one => one.Mentions.Words),
        .. incident.Victims.SelectMany(one => one.Mentions.Words),
        .. incident.Weapons.SelectMany(one => one.Mentions.Words),
        .. incident.Claims.Select(claim => claim.Words),
    ];
}
