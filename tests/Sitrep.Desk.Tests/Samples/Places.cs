using Sitrep.World;

namespace Sitrep.Desk.Tests;

/// <summary>A few places, as the gazetteer would give them.</summary>
internal static class Places
{
    public static Place Mosul { get; } = Town("geonames:99072", "Mosul", "IRQ", "Nineveh", 36.335, 43.119);

    public static Place Baghdad { get; } = Town("geonames:98182", "Baghdad", "IRQ", "Baghdad", 33.341, 44.401);

    public static Place Goma { get; } = Town("geonames:216281", "Goma", "COD", "North Kivu", -1.679, 29.222);

    public static Place Cali { get; } = Town("geonames:3687925", "Cali", "COL", "Valle del Cauca", 3.437, -76.523);

    public static Place Maiduguri { get; } = Town("geonames:2331447", "Maiduguri", "NGA", "Borno", 11.846, 13.16);

    public static Place Idlib { get; } = Town("geonames:169389", "Idlib", "SYR", "Idlib", 35.931, 36.634);

    public static Place Kharkiv { get; } = Town("geonames:706483", "Kharkiv", "UKR", "Kharkiv", 49.981, 36.252);

    public static Place Quetta { get; } = Town("geonames:1167528", "Quetta", "PAK", "Balochistan", 30.184, 67.001);

    public static Place[] All { get; } = [Mosul, Baghdad, Goma, Cali, Maiduguri, Idlib, Kharkiv, Quetta];

    private static Place Town(string id, string name, string country, string admin1, double latitude, double longitude) =>
        new(id, name, PlaceKind.Populated, new CountryCode(country), admin1, null, new GeoPoint(latitude, longitude), 500_000);
}
