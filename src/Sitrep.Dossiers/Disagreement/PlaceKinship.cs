using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Which of two told places holds the other.</summary>
internal static class PlaceKinship
{
    // A quarter or site lies this close to the point of its town.
    private const double TownKilometres = 25;

    /// <summary>One entry of the gazetteer, or one name where the gazetteer knows none.</summary>
    public static IEqualityComparer<Location?> SamePlace { get; } = EqualityComparer<Location?>.Create(
        (one, other) => Key(one) == Key(other),
        place => Key(place).Length);

    /// <summary>Whether a telling of <paramref name="wide"/> allows that it was at <paramref name="narrow"/>.</summary>
    public static bool Holds(Location wide, Location narrow)
    {
        if (Key(wide) == Key(narrow)) return true;
        if (wide.Place is not { } outer || narrow.Place is not { } inner || wide.Precision <= narrow.Precision) return false;
        return wide.Precision switch
        {
            PlacePrecision.Country => outer.Country == inner.Country,
            PlacePrecision.Admin1 => outer.Country == inner.Country && outer.Admin1 is not null && outer.Admin1 == inner.Admin1,
            PlacePrecision.Admin2 => outer.Country == inner.Country && outer.Admin2 is not null && outer.Admin2 == inner.Admin2,
            _ => outer.Point.KilometresTo(inner.Point) <= TownKilometres,
        };
    }

    private static string Key(Location? location) => location?.Place?.Id ?? location?.Name.ToLowerInvariant() ?? "";
}
