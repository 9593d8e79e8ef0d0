using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.World;

/// <summary>A country as a line of <c>world.bin</c>: cells parted by tabs, lists by semicolons.</summary>
internal static class CountryLine
{
    public static string Print(Country country) => string.Join(
        '\t',
        country.Code.Value,
        country.Iso2,
        country.Numeric.ToString(CultureInfo.InvariantCulture),
        country.Name,
        country.Capital ?? "",
        country.Subregion,
        country.Point.Latitude.ToString("F4", CultureInfo.InvariantCulture),
        country.Point.Longitude.ToString("F4", CultureInfo.InvariantCulture),
        string.Join(';', country.Demonyms),
        string.Join(';', country.Neighbours),
        string.Join(';', country.Aliases));

    public static Country Parse(string line)
    {
        var cells = line.Split('\t');
        return new Country(
            new CountryCode(cells[0]),
            cells[1],
            int.Parse(cells[2], CultureInfo.InvariantCulture),
            cells[3],
            cells[4].Length == 0 ? null : cells[4],
            cells[5],
            new GeoPoint(double.Parse(cells[6], CultureInfo.InvariantCulture), double.Parse(cells[7], CultureInfo.InvariantCulture)),
            List(cells[8]),
            [.. List(cells[9]).Select(code => new CountryCode(code))])
        {
            Aliases = List(cells[10]),
        };
    }

    private static ImmutableArray<string> List(string cell) => [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries)];
}
