namespace Sitrep.World;

/// <summary>How exactly a place is told, coarser last. The contract's words.</summary>
public enum PlacePrecision
{
    Exact,
    Town,
    Admin2,
    Admin1,
    Country,
}

/// <summary>What a gazetteer entry is.</summary>
public enum PlaceKind
{
    /// <summary>City, town, village.</summary>
    Populated,

    /// <summary>Quarter, building, camp, crossing: inside or smaller than a town.</summary>
    Site,

    Admin2,
    Admin1,
    Country,

    /// <summary>Region across or within countries: Donbas, Sinai, Middle East.</summary>
    Region,

    /// <summary>River, sea, mountain, desert.</summary>
    Natural,
}

/// <summary>One entry of the gazetteer.</summary>
/// <param name="Id">With its origin: "geonames:98182", "sitrep:green-zone-baghdad".</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Country it lies in; none for a region across borders.</param>
/// <param name="Admin1">Name of the first-level division, or null.</param>
/// <param name="Admin2">Name of the second-level division, or null.</param>
/// <param name="Point">A representative point.</param>
/// <param name="Population">0 when not known.</param>
public sealed record Place(string Id, string Name, PlaceKind Kind, CountryCode Country, string? Admin1, string? Admin2, GeoPoint Point, long Population)
{
    /// <summary>The finest precision that a record at this place can have.</summary>
    public PlacePrecision Precision => Kind switch
    {
        PlaceKind.Site => PlacePrecision.Exact,
        PlaceKind.Populated => PlacePrecision.Town,
        PlaceKind.Admin2 => PlacePrecision.Admin2,
        PlaceKind.Country => PlacePrecision.Country,
        _ => PlacePrecision.Admin1,
    };
}
