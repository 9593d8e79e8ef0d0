using System.Globalization;

namespace Sitrep.World;

/// <summary>The part of the gazetteer that comes from our own lists, and the search by id.</summary>
public sealed partial class Gazetteer
{
    private readonly List<Place> _own = [];
    private readonly List<int> _ownAdmin1 = [];
    private readonly Dictionary<string, int> _ownIds = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int[]> _ownNames = [];
    private readonly Dictionary<ulong, int> _ownLongest = [];
    private readonly Dictionary<int, GeoPoint> _ownPoints = [];

    internal PlaceCandidate OwnCandidate(int index)
    {
        // An own name of a compiled place (aliases.tsv) is a view on that place.
        if (index < _compiledCount) return View(index, isAlternate: true);
        var place = _own[index - _compiledCount];
        return new PlaceCandidate(index, false, place.Kind, place.Country, _ownAdmin1[index - _compiledCount], -1, place.Point, place.Population, PlaceRank.None) { IsOwn = true };
    }

    private int FindId(string id)
    {
        if (_ownIds.TryGetValue(id, out var own)) return own;
        if (id.StartsWith("iso:", StringComparison.Ordinal) && id.Length == 7) return Math.Max(-1, IndexOf(new CountryCode(id[4..])));
        if (id.StartsWith("geonames:", StringComparison.Ordinal) && int.TryParse(id.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Search(_townStart, _compiledCount, i => _world.Places[i].Id.CompareTo(number));
        if (!id.StartsWith("geonames-code:", StringComparison.Ordinal)) return -1;
        var code = id[14..];
        var (from, to) = code.Count(c => c == '.') == 1 ? (_admin1Start, _admin2Start) : (_admin2Start, _townStart);
        return Search(from, to, i => string.CompareOrdinal(_world.Name(_world.Places[i].Id), code));
    }

    private static int Search(int from, int to, Func<int, int> compare)
    {
        while (from < to)
        {
            var middle = (from + to) >> 1;
            switch (compare(middle))
            {
                case 0: return middle;
                case < 0: from = middle + 1; break;
                default: to = middle; break;
            }
        }

        return -1;
    }

    private void ReadOwn(OwnPlaces own)
    {
        foreach (var (id, point) in own.Points)
        {
            if (IndexOf(id) is >= 0 and var index) _ownPoints[index] = point;
        }

        foreach (var (id, names) in own.Aliases)
        {
            if (IndexOf(id) is not (>= 0 and var index)) continue; // a place of another edition of the gazetteer: a test names it
            foreach (var name in names) AddName(name, index);
        }

        foreach (var entry in own.Places)
        {
            var index = _compiledCount + _own.Count;
            var admin1 = FindAdmin1(entry.Country, entry.Admin1);
            _own.Add(new Place(entry.Id, entry.Name, entry.Kind, entry.Country, admin1 >= 0 ? NameOf(admin1) : entry.Admin1.Length > 0 ? entry.Admin1 : null, null, entry.Point, 0));
            _ownAdmin1.Add(admin1);
            _ownIds.TryAdd(entry.Id, index);
            AddName(entry.Name, index);
            foreach (var alias in entry.Aliases) AddName(alias, index);
        }
    }

    // Rank of the first-level division of this name in this country, or -1.
    private int FindAdmin1(CountryCode country, string name)
    {
        if (country.IsNone || name.Length == 0) return -1;
        var candidates = Find(name);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Kind == PlaceKind.Admin1 && candidate.Country == country) return candidate.Index;
        }

        return -1;
    }

    private void AddName(string name, int index)
    {
        var words = new FoldedWords(name, acrossPunctuation: true);
        var first = 0UL;
        while (words.Next())
        {
            if (words.Count == 1) first = words.Hash;
        }

        if (words.Count == 0 || IsCompiled(words.Hash, index)) return;
        var known = _ownNames.GetValueOrDefault(words.Hash) ?? [];
        if (!known.Contains(index)) _ownNames[words.Hash] = [.. known, index];
        _ownLongest[first] = Math.Max(words.Count, _ownLongest.GetValueOrDefault(first));
    }

    // A name that the compiled gazetteer gives a place already: listing it twice would halve the belief in it.
    private bool IsCompiled(ulong hash, int index)
    {
        if (index >= _compiledCount) return false;
        var candidates = Find(hash);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Index == index) return true;
        }

        return false;
    }
}
