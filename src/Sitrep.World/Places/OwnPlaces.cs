using System.Globalization;

namespace Sitrep.World;

/// <summary>Places and names of <c>knowledge/places/</c>, read at start, so that an added line needs no new <c>world.bin</c>.</summary>
internal sealed class OwnPlaces
{
    /// <summary>An own place, and the names it is found by besides its usual one.</summary>
    public readonly record struct Entry(string Id, string Name, PlaceKind Kind, CountryCode Country, string Admin1, GeoPoint Point, string[] Aliases);

    private OwnPlaces()
    {
    }

    public required IReadOnlyList<Entry> Places { get; init; }

    /// <summary>More names for compiled places.</summary>
    public required IReadOnlyList<(string Id, string[] Names)> Aliases { get; init; }

    /// <summary>Better points for compiled countries and divisions.</summary>
    public required IReadOnlyList<(string Id, GeoPoint Point)> Points { get; init; }

    public static OwnPlaces Load(string knowledgeFolder)
    {
        var folder = Path.Combine(knowledgeFolder, "places");
        // Git keeps no empty folder: a checkout without own places has none.
        var entries = Path.Combine(folder, "entries");
        var places = (Directory.Exists(entries) ? Directory.EnumerateFiles(entries, "*.tsv") : [])
            .Order(StringComparer.Ordinal)
            .SelectMany(file => KnowledgeFile.Read(file, 7))
            .Select(row => ReadPlace(row, "sitrep:"))
            .Concat(KnowledgeFolder.OwnRows(knowledgeFolder, "places", "entries", 7).Select(row => ReadPlace(row, "own:")))
            .ToList();
        var aliases = KnowledgeFolder.Rows(knowledgeFolder, "places", "aliases", 2).Select(row => (row[0], row.List(1).ToArray())).ToList();
        var points = KnowledgeFolder.Rows(knowledgeFolder, "places", "points", 3).Select(row => (row[0], ReadPoint(row, 1))).ToList();
        return new OwnPlaces { Places = places, Aliases = aliases, Points = points };
    }

    // The users' ids have a beginning of their own, so that no place that comes later with Sitrep takes one.
    private static Entry ReadPlace(KnowledgeRow row, string prefix)
    {
        if (!row[0].StartsWith(prefix, StringComparison.Ordinal)) throw row.Broken($"id '{row[0]}' does not begin with '{prefix}'");
        var country = row[3].Length == 0 ? default : new CountryCode(row[3]);
        return new Entry(row[0], row[1], row.Enum<PlaceKind>(2), country, row[4], ReadPoint(row, 5), [.. row.List(7)]);
    }

    private static GeoPoint ReadPoint(KnowledgeRow row, int column)
    {
        if (!double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || Math.Abs(latitude) > 90) throw row.Broken($"'{row[column]}' is no latitude");
        if (!double.TryParse(row[column + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) || Math.Abs(longitude) > 180) throw row.Broken($"'{row[column + 1]}' is no longitude");
        return new GeoPoint(latitude, longitude);
    }
}
