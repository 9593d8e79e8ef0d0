using System.Globalization;
using Sitrep.World;

namespace Sitrep.WorldBuilder;

/// <summary>A town as GeoNames' cities500 has it.</summary>
internal sealed record Town(int Id, string Name, string[] Aliases, double Latitude, double Longitude, PlaceKind Kind, PlaceRank Rank, string Iso2, string Admin1, string Admin2, long Population);

/// <summary>Reads <c>cities500.txt</c>: 19 cells parted by tabs, no heading.</summary>
internal static class TownFile
{
    public static IEnumerable<Town> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            if (cells.Length < 15) throw new InvalidDataException($"{file}: a line has {cells.Length} cells, 15 are needed.");
            yield return new Town(
                int.Parse(cells[0], CultureInfo.InvariantCulture),
                cells[1],
                [.. cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Append(cells[2]).Where(IsUsable)],
                double.Parse(cells[4], CultureInfo.InvariantCulture),
                double.Parse(cells[5], CultureInfo.InvariantCulture),
                cells[7] == "PPLX" ? PlaceKind.Site : PlaceKind.Populated,
                RankOf(cells[7]),
                cells[8],
                cells[10],
                cells[11],
                cells[14].Length == 0 ? 0 : long.Parse(cells[14], CultureInfo.InvariantCulture));
        }
    }

    private static PlaceRank RankOf(string feature) => feature switch
    {
        "PPLC" => PlaceRank.Capital,
        "PPLA" => PlaceRank.SeatOfAdmin1,
        "PPLA2" => PlaceRank.SeatOfAdmin2,
        _ => PlaceRank.None,
    };

    // Other scripts, airport codes ("LON") and transliterations of transliterations ("sheng hu li ya") are not how English text names a town.
    private static bool IsUsable(string alias)
    {
        if (alias.Length is < 4 or > 48 || !alias.All(c => c < 0x250 || c is >= '\u1E00' and < '\u1F00' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ')) return false;
        if (alias.Any(char.IsAsciiDigit)) return false;
        return char.IsUpper(alias[0]) || alias.StartsWith("al-", StringComparison.Ordinal) || alias.StartsWith("al ", StringComparison.Ordinal)
            || alias.StartsWith("el-", StringComparison.Ordinal) || alias[0] is '\'' or '‘' or '’' or 'ʿ' or 'ʻ';
    }
}
