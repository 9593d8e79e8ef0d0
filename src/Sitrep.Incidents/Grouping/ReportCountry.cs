using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>The country that the sentences around an act speak of, for acts told without a place or at one that the gazetteer lacks.</summary>
internal static class ReportCountry
{
    private const int Near = 4;
    private const double NearWeight = 3;
    private const double OpenWeight = 0.4;
    private const double PeopleWeight = 0.1;

    // One country has to stand out; a report on many says nothing about where.
    private const double LeastShare = 0.2;

    /// <summary>The mention that names it, or null where no country stands out or it is never named.</summary>
    public static PlaceMention? Of(RoleContext context, int sentence)
    {
        var document = context.Document;
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var mention in document.Places.Mentions)
        {
            // A dateline is where the report was written.
            if (mention.Place is { Country.IsNone: false } place && !document.Report.DatelineSpan.Contains(document.SpanOf(mention.Tokens)) && PlaceReading.Of(context, mention) is var sense) Add(place.Country, mention.Tokens, sense switch { PlaceSense.Where => 1, PlaceSense.Open => OpenWeight, _ => PeopleWeight });
        }

        foreach (var people in document.Places.Peoples) Add(people.Country, people.Tokens, PeopleWeight);
        if (weights.Count == 0) return null;
        var best = weights.MaxBy(pair => pair.Value);
        if (best.Value < LeastShare * weights.Values.Sum()) return null;
        return document.Places.Mentions.FirstOrDefault(mention => mention.Place is { Kind: PlaceKind.Country } place && place.Country.Value == best.Key);

        void Add(CountryCode country, TokenRange tokens, double weight)
        {
            var apart = Math.Abs(document.Sentences.Of(tokens.Start) - sentence);
            weights[country.Value] = weights.GetValueOrDefault(country.Value) + (weight * (apart <= Near ? NearWeight : 1));
        }
    }
}
