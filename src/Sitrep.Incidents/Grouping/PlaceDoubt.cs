using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// A small town abroad that nothing else in the report speaks for is more likely a namesake that the gazetteer lacks:
/// "Seno" in a report on Burkina Faso is not the one in Spain. Its name stays; its coordinates would be worse than none.
/// </summary>
internal static class PlaceDoubt
{
    private const string NotKnown = "The gazetteer has no place of this name.";

    // A town of this size is told without its country, also in a report on another one.
    private const long WellKnownPopulation = 300_000;

    // Smaller places than this have namesakes that no gazetteer has, so without a word on the country they are not believed.
    private const long NamesakePopulation = 5_000;

    /// <summary>The gazetteer's entry, or null when there is none, when the report speaks of another country and only this mention of this one, or of no country at all and the place is small.</summary>
    public static Place? Trusted(Document document, PlaceMention mention, Doubts doubts)
    {
        if (mention.Place is null) doubts.Unresolved(document.SpanOf(mention.Tokens), NotKnown);
        if (mention.Place is not { Country.IsNone: false, Kind: PlaceKind.Populated or PlaceKind.Admin2 } place || place.Population >= WellKnownPopulation) return mention.Place;
        int own = 0, others = 0;
        foreach (var other in document.Places.Mentions)
        {
            if (other.Place is not { Country.IsNone: false } named || named.Id == place.Id) continue;
            if (named.Country == place.Country) own++;
            else if (named.Kind == PlaceKind.Country || named.Population >= WellKnownPopulation) others++;
        }

        foreach (var people in document.Places.Peoples)
        {
            if (people.Country == place.Country) own++;
            else others++;
        }

        if (own > 0 || (others == 0 && (place.Population is 0 or >= NamesakePopulation || IsOwn(place)))) return place;
        doubts.Unresolved(document.SpanOf(mention.Tokens), $"The gazetteer has {place.Name} in {place.Country}, of which the report tells nothing else; the record has the name only.");
        return null;
    }

    /// <summary>Remarks the places in the sentence of a coarse one that are named and not known, for which the record is no finer.</summary>
    public static void FinerButUnknown(Document document, PlaceMention coarse, Doubts doubts)
    {
        var sentence = document.Sentences[document.Sentences.Of(coarse.Tokens.Start)];
        foreach (var mention in document.Places.Mentions)
        {
            if (mention.Place is null && sentence.Contains(mention.Tokens)) doubts.Unresolved(document.SpanOf(mention.Tokens), NotKnown);
        }
    }

    // Our own entries are told in reports by their name alone.
    private static bool IsOwn(Place place) => place.Id.StartsWith("sitrep:", StringComparison.Ordinal);
}
