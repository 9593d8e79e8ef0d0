using Sitrep.World;

namespace Sitrep.WorldBuilder;

/// <summary>Looks everything up that was written, as a reader of the world would.</summary>
internal static class WorldCheck
{
    /// <summary>What is not found, or found at another place.</summary>
    public static IEnumerable<string> Compare(KnownWorld world, IEnumerable<Town> towns, IEnumerable<Country> countries)
    {
        foreach (var town in towns)
        {
            var id = $"geonames:{town.Id}";
            if (world.Gazetteer.ById(id) is not { } place) yield return $"{id} {town.Name}: not found by its id";
            else if (place.Name != town.Name || place.Point.KilometresTo(new GeoPoint(town.Latitude, town.Longitude)) > 0.1) yield return $"{id} {town.Name}: read back as {place.Name} at {place.Point}";
            else if (!Finds(world.Gazetteer, town.Name, id)) yield return $"{id} {town.Name}: not found by its name";
        }

        foreach (var country in countries)
        {
            if (world.Countries.FindName(country.Name) != country.Code) yield return $"{country.Code} {country.Name}: its name finds {world.Countries.FindName(country.Name)}";
            if (!Finds(world.Gazetteer, country.Name, $"iso:{country.Code}")) yield return $"{country.Code} {country.Name}: not found as a place";
        }
    }

    private static bool Finds(Gazetteer gazetteer, string name, string id)
    {
        var candidates = gazetteer.Find(name);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (gazetteer[candidates[i].Index].Id == id) return true;
        }

        // Names of more words than any text would have are left out of the index on purpose.
        return name.Split([' ', '-', '/', '(', ',', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Length > 6 || !name.Any(char.IsLetter);
    }
}
