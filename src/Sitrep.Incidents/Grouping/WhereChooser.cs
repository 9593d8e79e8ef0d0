using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Where an incident happened: of the places in its triggers' sentences the finest that most of them agree with;
/// where no sentence has one, the nearest before, and for what the report opens with the dateline's town.
/// </summary>
public static class WhereChooser
{
    private const int LeadSentences = 4;
    private const int SentencesBefore = 2;

    public static Where? Choose(RoleContext context, ImmutableArray<TriggerSetting> settings, TriggerGroup group)
    {
        var document = context.Document;
        var near = group.Triggers.Select(t => settings[t].Place).OfType<PlaceMention>().Where(place => SaysWhere(document, place)).Distinct().ToList();
        if (near.Count > 0) return Build(document, Finest(near), near, null);

        if (Echo(context, group) is { } echo) return echo;

        var first = context.Triggers[group.Triggers[0]].Sentence;
        for (var sentence = first - 1; sentence >= Math.Max(0, first - SentencesBefore); sentence--)
        {
            var range = document.Sentences[sentence];
            var before = document.Places.Mentions.Where(place => range.Contains(place.Tokens) && SaysWhere(document, place)).ToList();
            if (before.Count > 0) return Build(document, Finest(before), before, "a place in the sentences before");
        }

        if (first >= LeadSentences || document.Report.DatelineSpan.IsEmpty) return null;
        var dateline = document.Places.Mentions.Where(place => document.Report.DatelineSpan.Contains(document.SpanOf(place.Tokens))).ToList();
        return dateline.Count == 0 ? null : Build(document, dateline[0], dateline, "the dateline's place, for what the report opens with");
    }

    // "outside the green zone": a place that the report names properly elsewhere, written small.
    private static Where? Echo(RoleContext context, TriggerGroup group)
    {
        var document = context.Document;
        var known = document.Places.Mentions.Where(place => place.Place is { Kind: PlaceKind.Site or PlaceKind.Populated }).DistinctBy(place => place.Place!.Id).ToList();
        foreach (var t in group.Triggers)
        {
            var sentence = document.SpanOf(document.Sentences[context.Triggers[t].Sentence]);
            foreach (var place in known)
            {
                var at = document.Text.IndexOf(document.Quote(place.Tokens), sentence.Start, sentence.Length, StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                var where = Build(document, place, document.Places.Mentions.ToList(), null);
                return where with { Evidence = Evidence.Of([new TextSpan(at, at + document.SpanOf(place.Tokens).Length)], "a place named elsewhere in the report") };
            }
        }

        return null;
    }

    // "militias loyal to Iran", "the U.S. ambassador" name places where nothing happened; a country counts only behind a word for where.
    private static bool SaysWhere(Document document, PlaceMention place)
    {
        if (place.Place is { Kind: not PlaceKind.Country }) return true;
        for (var i = place.Tokens.Start - 1; i >= Math.Max(0, place.Tokens.Start - 4); i--)
        {
            if (document.Lemmas[i] is "in" or "at" or "near" or "across" or "inside" or "throughout" or "over" or "into" or "around" or "outside") return true;
            if (document.Tags.Upos(i) is not (Upos.Det or Upos.Adj or Upos.Propn)) return false;
        }

        return false;
    }

    // The finest that is known; a country said beside a town says no more than the town.
    private static PlaceMention Finest(List<PlaceMention> places)
    {
        var counts = places.GroupBy(place => place.Place?.Id ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return places.OrderBy(place => place.Place is null ? 1 : 0).ThenBy(place => place.Place?.Precision ?? PlacePrecision.Country)
            .ThenByDescending(place => counts[place.Place?.Id ?? ""]).ThenBy(place => place.Tokens.Start).First();
    }

    private static Where Build(Document document, PlaceMention chosen, List<PlaceMention> near, string? rule)
    {
        var quote = document.Quote(chosen.Tokens);
        var name = quote;
        var trusted = PlaceDoubt.Trusted(document, chosen);
        if (trusted is { } place)
        {
            // "Green Zone, Baghdad": a site's town, told beside it or known.
            var around = near.Find(other => other.Place is { } outer && outer.Id != place.Id && outer.Kind == PlaceKind.Populated && place.Kind == PlaceKind.Site);
            var outerName = around?.Place!.Name ?? (place.Kind == PlaceKind.Site ? place.Admin1 : null);
            name = outerName is null || quote.Contains(outerName, StringComparison.OrdinalIgnoreCase) || place.Name.Contains(outerName, StringComparison.OrdinalIgnoreCase) ? place.Name : $"{place.Name}, {outerName}";
        }

        return new Where(name, trusted, trusted?.Precision ?? PlacePrecision.Town, Evidence.Of([document.SpanOf(chosen.Tokens)], rule));
    }
}
