using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// A small town abroad that nothing else in the report speaks for is more likely a namesake that the gazetteer lacks:
/// "Seno" in a report on Burkina Faso is not the one in Spain. Its name stays; its coordinates would be worse than none.
/// </summary>
internal static class PlaceDoubt
{
    // A town of this size is told without its country, also in a report on another one.
    private const long WellKnownPopulation = 300_000;

    /// <summary>The gazetteer's entry, or null when the report speaks of another country and only this mention of this one.</summary>
    public static Place? Trusted(Document document, PlaceMention mention)
    {
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

        return own == 0 && others > 0 ? null : place;
    }
}
