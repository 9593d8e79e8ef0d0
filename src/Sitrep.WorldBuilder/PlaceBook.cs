using System.Text;
using Sitrep.World;

namespace Sitrep.WorldBuilder;

/// <summary>Puts the sources together: places in the order of <see cref="PlaceRecord"/>, their names, and which names find them.</summary>
internal sealed class PlaceBook
{
    private readonly List<PlaceRecord> _places = [];
    private readonly List<(ulong Hash, uint Posting)> _names = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<byte> _text = [];
    private readonly byte[] _longest = new byte[1 << WorldLayout.FirstWordBits];

    public IReadOnlyList<PlaceRecord> Places => _places;

    public IReadOnlyList<(ulong Hash, uint Posting)> Names => _names;

    public byte[] NameBytes => [.. _text];

    public byte[] FirstWords => _longest;

    /// <param name="countries">By code.</param>
    /// <param name="admin1">First-level divisions.</param>
    /// <param name="admin2">Second-level divisions.</param>
    /// <param name="towns">Towns and quarters.</param>
    public static PlaceBook Make(IReadOnlyList<Country> countries, IEnumerable<Division> admin1, IEnumerable<Division> admin2, IReadOnlyList<Town> towns)
    {
        var book = new PlaceBook();
        var countryRanks = countries.Select((country, i) => (country.Iso2, Rank: i + 1)).ToDictionary(pair => pair.Iso2, pair => pair.Rank, StringComparer.Ordinal);
        var middles = new DivisionPoints(towns);
        foreach (var country in countries) book.AddCountry(country, countryRanks[country.Iso2], (country.Point, middles.Of(country.Iso2)?.Population ?? 0));
        var first = book.AddDivisions(admin1, PlaceKind.Admin1, countryRanks, [], middles);
        var second = book.AddDivisions(admin2, PlaceKind.Admin2, countryRanks, first, middles);
        foreach (var town in towns.OrderBy(town => town.Id)) book.AddTown(town, countryRanks, first, second);
        return book;
    }

    private void AddCountry(Country country, int rank, (GeoPoint Point, long Population) middle)
    {
        Add(Record(0, country.Name, PlaceKind.Country, IdOrigin.Country, middle.Point, middle.Population) with { Country = (byte)rank }, country.Name, country.Aliases);
    }

    private Dictionary<string, int> AddDivisions(IEnumerable<Division> divisions, PlaceKind kind, Dictionary<string, int> countries, Dictionary<string, int> parents, DivisionPoints middles)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var division in divisions.OrderBy(division => division.Code, StringComparer.Ordinal))
        {
            // A division without a single town has no point that could be told.
            if (middles.Of(division.Code) is not { } middle || !countries.TryGetValue(division.Iso2, out var country) || ranks.ContainsKey(division.Code)) continue;
            ranks.Add(division.Code, ranks.Count + 1);
            var record = Record(PositionOf(division.Code), division.Name, kind, IdOrigin.Code, middle.Point, middle.Population);
            Add(
                record with { Country = (byte)country, Admin1 = kind == PlaceKind.Admin1 ? (ushort)0 : (ushort)parents.GetValueOrDefault(division.Admin1) },
                division.Name,
                DivisionNames.Of(division));
        }

        return ranks;
    }

    private void AddTown(Town town, Dictionary<string, int> countries, Dictionary<string, int> first, Dictionary<string, int> second)
    {
        var record = Record(town.Id, town.Name, town.Kind, IdOrigin.GeoNames, new GeoPoint(town.Latitude, town.Longitude), town.Population);
        Add(
            record with
            {
                Country = (byte)countries.GetValueOrDefault(town.Iso2),
                Admin1 = (ushort)first.GetValueOrDefault($"{town.Iso2}.{town.Admin1}"),
                Admin2 = (ushort)second.GetValueOrDefault($"{town.Iso2}.{town.Admin1}.{town.Admin2}"),
                Rank = town.Rank,
            },
            town.Name,
            town.Aliases);
    }

    private PlaceRecord Record(int id, string name, PlaceKind kind, IdOrigin origin, GeoPoint point, long population) => new()
    {
        Id = id,
        Name = PositionOf(name),
        Latitude = (int)Math.Round(point.Latitude * 1e5),
        Longitude = (int)Math.Round(point.Longitude * 1e5),
        Population = (uint)Math.Min(population, uint.MaxValue),
        Kind = kind,
        Origin = origin,
    };

    private void Add(PlaceRecord record, string name, IEnumerable<string> aliases)
    {
        var index = _places.Count;
        _places.Add(record);
        var usual = AddName(name, index, alternate: false);
        var seen = new HashSet<ulong> { usual };
        foreach (var alias in aliases)
        {
            if (seen.Add(FoldedWords.HashOf(alias))) AddName(alias, index, alternate: true);
        }
    }

    private ulong AddName(string name, int index, bool alternate)
    {
        var words = new FoldedWords(name, acrossPunctuation: true);
        var first = 0;
        while (words.Next())
        {
            if (words.Count == 1) first = WorldLayout.FirstWordOf(words.Hash);
        }

        if (words.Count is 0 or > WorldLayout.MaxNameWords) return words.Hash;
        _longest[first] = Math.Max(_longest[first], (byte)words.Count);
        _names.Add((words.Hash, Posting.Make(index, alternate)));
        return words.Hash;
    }

    private int PositionOf(string name)
    {
        if (_positions.TryGetValue(name, out var position)) return position;
        position = _text.Count;
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length > byte.MaxValue) throw new InvalidDataException($"The name '{name}' is longer than 255 bytes.");
        _text.Add((byte)bytes.Length);
        _text.AddRange(bytes);
        _positions.Add(name, position);
        return position;
    }
}
