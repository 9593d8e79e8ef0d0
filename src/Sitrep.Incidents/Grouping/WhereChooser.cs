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

    internal static Where? Choose(RoleContext context, ImmutableArray<TriggerSetting> settings, TriggerGroup group, Doubts doubts)
    {
        var document = context.Document;
        var near = group.Triggers.Select(t => settings[t].Place).OfType<PlaceMention>().Where(place => SaysWhere(context, place)).ToList();
        if (near.Count > 0) return Known(context, Build(document, Best(context, near), near, null, doubts), group);

        if (Echo(context, group, doubts) is { } echo) return echo;

        // A town in the sentence, whatever its part there, says more than one in the sentences before.
        var beside = group.Triggers.Select(t => context.Triggers[t].Sentence).Distinct().SelectMany(told => document.Places.Mentions.Where(place => document.Sentences[told].Contains(place.Tokens) && place.Place is { Kind: not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Natural) })).ToList();
        if (beside.Count > 0 && beside.TrueForAll(place => document.Trees.Deprel(place.Tokens.End - 1) is not (Deprel.Nsubj or Deprel.NmodPoss))) return Known(context, Build(document, Best(context, beside), beside, "the place named in the sentence", doubts), group);

        var first = context.Triggers[group.Triggers[0]].Sentence;
        for (var sentence = first - 1; sentence >= Math.Max(0, first - SentencesBefore); sentence--)
        {
            var range = document.Sentences[sentence];
            var before = document.Places.Mentions.Where(place => range.Contains(place.Tokens) && SaysWhere(context, place)).ToList();
            if (before.Count > 0) return Known(context, Build(document, Best(context, before), before, "a place in the sentences before", doubts), group);
        }

        if (first < LeadSentences && !document.Report.DatelineSpan.IsEmpty)
        {
            var dateline = document.Places.Mentions.Where(place => document.Report.DatelineSpan.Contains(document.SpanOf(place.Tokens))).ToList();
            if (dateline.Count > 0) return Build(document, dateline[0], dateline, "the dateline's place, for what the report opens with", doubts);
        }

        return ReportCountry.Of(context, first) is { } country ? Build(document, country, [country], "no place told; the country that the sentences around speak of", doubts) : null;
    }

    // A village that the gazetteer lacks, a river through several countries: its name as told, its country by what the report speaks of, and no finer.
    private static Where Known(RoleContext context, Where where, TriggerGroup group)
    {
        if (where.Place is { Country.IsNone: false } || ReportCountry.Of(context, context.Triggers[group.Triggers[0]].Sentence) is not { Place: { } country }) return where;
        return where with { Name = where.Place is null ? $"{where.Name}, {country.Name}" : where.Name, Place = country, Precision = PlacePrecision.Country, Evidence = Evidence.Of(where.Evidence.Words, "a place of no known country; the one that the sentences around speak of") };
    }

    // "outside the green zone": a place that the report names properly elsewhere, written small.
    private static Where? Echo(RoleContext context, TriggerGroup group, Doubts doubts)
    {
        var document = context.Document;
        var known = document.Places.Mentions.Where(place => place.Place is { Kind: PlaceKind.Site or PlaceKind.Populated }).DistinctBy(place => place.Place!.Id).ToList();
        foreach (var t in group.Triggers)
        {
            var sentence = document.SpanOf(document.Sentences[context.Triggers[t].Sentence]);
            foreach (var place in known)
            {
                var at = document.Text.IndexOf(document.Quote(place.Tokens), sentence.Start, sentence.Length, StringComparison.OrdinalIgnoreCase);
                if (at < 0 || document.Places.Mentions.Any(mention => document.SpanOf(mention.Tokens).Start == at)) continue;
                var where = Build(document, place, document.Places.Mentions.ToList(), null, doubts);
                return where with { Evidence = Evidence.Of([new TextSpan(at, at + document.SpanOf(place.Tokens).Length)], "a place named elsewhere in the report") };
            }
        }

        return null;
    }

    // "militias loyal to Iran", "the U.S. ambassador" name places where nothing happened; a country counts only behind a word for where.
    private static bool SaysWhere(RoleContext context, PlaceMention place) => PlaceReading.Of(context, place) switch
    {
        PlaceSense.Where => true,
        PlaceSense.Open => place.Place is not { Kind: PlaceKind.Country },
        _ => false,
    };

    // The one that most mentions agree with, the finer and then the earlier of equals; a country said beside a town says no more than the town.
    private static PlaceMention Best(RoleContext context, List<PlaceMention> places)
    {
        var finer = places.Where(place => place.Place is { Kind: not PlaceKind.Country, Country.IsNone: false }).ToList();
        if (finer.Count == 0) finer = places;
        return finer.OrderBy(place => place.Place is null ? 1 : 0)
            .ThenByDescending(place => finer.Where(other => other.Place?.Id == place.Place?.Id).Sum(other => PlaceReading.Of(context, other) == PlaceSense.Where ? 2 : 1))
            .ThenBy(place => place.Place?.Precision ?? PlacePrecision.Country).ThenBy(place => place.Tokens.Start).First();
    }

    private static Where Build(Document document, PlaceMention chosen, List<PlaceMention> near, string? rule, Doubts doubts)
    {
        var quote = document.Quote(chosen.Tokens);
        var name = quote;
        var trusted = PlaceDoubt.Trusted(document, chosen, doubts);
        if (trusted is { Precision: PlacePrecision.Admin1 or PlacePrecision.Country }) PlaceDoubt.FinerButUnknown(document, chosen, doubts);
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
