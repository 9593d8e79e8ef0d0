using System.Globalization;

namespace Sitrep.World;

/// <summary>
/// Places of the world by name: countries, divisions, towns from GeoNames, and our own regions, rivers, quarters and sites.
/// A name is looked up without regard to case, diacritics, hyphens and apostrophes. Nothing is decided here: all places of a
/// name are candidates, the more prominent first.
/// </summary>
public sealed partial class Gazetteer
{
    private const int MaxWords = WorldLayout.MaxNameWords;

    private readonly MappedWorld _world;
    private readonly CountryCode[] _countries;
    private readonly int _compiledCount;
    private readonly int _admin1Start;
    private readonly int _admin2Start;
    private readonly int _townStart;

    internal Gazetteer(MappedWorld world, Countries countries, OwnPlaces own)
    {
        _world = world;
        _countries = [.. countries.All.Select(country => country.Code)];
        var places = world.Places;
        _compiledCount = places.Length;
        _admin1Start = _countries.Length;
        _admin2Start = FirstOf(places, orAdmin2: true);
        _townStart = FirstOf(places, orAdmin2: false);
        foreach (var (name, country) in countries.OwnNames) AddName(name, IndexOf(country));
        ReadOwn(own);
    }

    /// <summary>Number of places.</summary>
    public int Count => _compiledCount + _own.Count;

    /// <summary>All places of exactly this name.</summary>
    public PlaceCandidates Find(ReadOnlySpan<char> name) => Find(FoldedWords.HashOf(name));

    /// <summary>
    /// The longest place name at the start of this text, which is the rest of a report from a token's start on.
    /// Returns its length in characters, or 0 when no place's name begins here. No name goes over a comma.
    /// </summary>
    public int LongestAt(ReadOnlySpan<char> text, out PlaceCandidates candidates)
    {
        candidates = default;
        if (text.IsEmpty || !char.IsLetterOrDigit(text[0])) return 0;
        var best = 0;
        var longest = 1;
        var words = new FoldedWords(text, acrossPunctuation: false);
        while (words.Count < longest && words.Next())
        {
            var hash = words.Hash;
            if (words.Count == 1) longest = LongestFrom(hash);
            if (Find(hash) is not { Count: > 0 } found) continue;
            candidates = found;
            best = words.End;
        }

        return best;
    }

    /// <summary>Rank of a country's own entry, or -1.</summary>
    public int IndexOf(CountryCode country) => Array.BinarySearch(_countries, country, Comparer<CountryCode>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value)));

    /// <summary>The entry at a rank that a search or <see cref="IndexOf(CountryCode)"/> gave.</summary>
    public Place this[int index]
    {
        get
        {
            if (index >= _compiledCount) return _own[index - _compiledCount];
            ref readonly var record = ref _world.Places[index];
            return new Place(
                IdOf(record),
                _world.Name(record.Name),
                record.Kind,
                CountryOf(record),
                NameOrNull(Admin1Of(record)),
                NameOrNull(Admin2Of(record)),
                PointOf(index, record),
                record.Population);
        }
    }

    /// <summary>Rank of the entry of an id ("geonames:98182", "iso:IRQ", "sitrep:green-zone-baghdad"), or -1.</summary>
    public int IndexOf(string id) => FindId(id);

    /// <summary>The usual name of the entry at a rank.</summary>
    public string NameOf(int index) => index >= _compiledCount ? _own[index - _compiledCount].Name : _world.Name(_world.Places[index].Name);

    /// <summary>The entry of an id, or null.</summary>
    public Place? ById(string id) => IndexOf(id) is >= 0 and var index ? this[index] : null;

    /// <summary>The entry at a rank as the only candidate, for a name that is known to mean it.</summary>
    public PlaceCandidates Only(int index) => new(this, 0, 0, [index]);

    /// <summary>The candidate view of the entry at a rank.</summary>
    public PlaceCandidate Candidate(int index) => index >= _compiledCount ? OwnCandidate(index) : View(index, isAlternate: false);

    internal PlaceCandidate CompiledCandidate(uint value, int rank)
    {
        var posting = (value & Posting.ListBit) == 0 ? value : _world.Postings[(int)(value & ~Posting.ListBit) + 1 + rank];
        return View(Posting.Place(posting), Posting.IsAlternate(posting));
    }

    private PlaceCandidates Find(ulong hash)
    {
        _ownNames.TryGetValue(hash, out var own);
        if (_world.Find(hash) is not { } value) return own is null ? default : new PlaceCandidates(this, 0, 0, own);
        var count = (value & Posting.ListBit) == 0 ? 1 : (int)_world.Postings[(int)(value & ~Posting.ListBit)];
        return new PlaceCandidates(this, value, count, own);
    }

    private int LongestFrom(ulong firstWord)
    {
        _ownLongest.TryGetValue(firstWord, out var own);
        return Math.Min(MaxWords, Math.Max(own, _world.FirstWords[WorldLayout.FirstWordOf(firstWord)]));
    }

    private PlaceCandidate View(int index, bool isAlternate)
    {
        ref readonly var record = ref _world.Places[index];
        return new PlaceCandidate(
            index, isAlternate, record.Kind, CountryOf(record), record.Kind == PlaceKind.Admin1 ? index : Admin1Of(record),
            record.Kind == PlaceKind.Admin2 ? index : Admin2Of(record), PointOf(index, record), record.Population, record.Rank);
    }

    private CountryCode CountryOf(in PlaceRecord record) => record.Country == 0 ? default : _countries[record.Country - 1];

    private int Admin1Of(in PlaceRecord record) => record.Admin1 == 0 ? -1 : _admin1Start + record.Admin1 - 1;

    private int Admin2Of(in PlaceRecord record) => record.Admin2 == 0 ? -1 : _admin2Start + record.Admin2 - 1;

    private string? NameOrNull(int index) => index < 0 ? null : NameOf(index);

    private GeoPoint PointOf(int index, in PlaceRecord record) =>
        record.Origin != IdOrigin.GeoNames && _ownPoints.TryGetValue(index, out var point) ? point : new(record.Latitude / 1e5, record.Longitude / 1e5);

    private string IdOf(in PlaceRecord record) => record.Origin switch
    {
        IdOrigin.Country => "iso:" + CountryOf(record).Value,
        IdOrigin.Code => "geonames-code:" + _world.Name(record.Id),
        _ => "geonames:" + record.Id.ToString(CultureInfo.InvariantCulture),
    };

    // Places are ordered so that this is false up to some rank and true from there on.
    private static int FirstOf(ReadOnlySpan<PlaceRecord> places, bool orAdmin2)
    {
        int low = 0, high = places.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var isTrue = places[middle].Origin == IdOrigin.GeoNames || (orAdmin2 && places[middle].Kind == PlaceKind.Admin2);
            if (isTrue) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
