namespace Sitrep.World;

/// <summary>A place as a search found it: a view on the gazetteer, cheap to compare and to weigh.</summary>
/// <param name="Index">Its rank in the gazetteer.</param>
/// <param name="IsAlternateName">True when the name searched for is not its usual one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Country it lies in; none for a region across borders.</param>
/// <param name="Admin1">Rank in the gazetteer of the first-level division it lies in or is, or -1.</param>
/// <param name="Admin2">Rank in the gazetteer of the second-level division it lies in or is, or -1.</param>
/// <param name="Point">A representative point.</param>
/// <param name="Population">0 when not known.</param>
/// <param name="Rank">What it is seat of.</param>
public readonly record struct PlaceCandidate(
    int Index, bool IsAlternateName, PlaceKind Kind, CountryCode Country, int Admin1, int Admin2, GeoPoint Point, long Population, PlaceRank Rank)
{
    /// <summary>True for an entry of our own lists.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>All places of one name, the more prominent first. Reading them makes nothing. <c>default</c> is empty.</summary>
public readonly struct PlaceCandidates
{
    private readonly Gazetteer? _gazetteer;
    private readonly uint _compiled;
    private readonly int _compiledCount;
    private readonly int[]? _own;

    internal PlaceCandidates(Gazetteer gazetteer, uint compiled, int compiledCount, int[]? own)
    {
        _gazetteer = gazetteer;
        _compiled = compiled;
        _compiledCount = compiledCount;
        _own = own;
    }

    public int Count => _compiledCount + (_own?.Length ?? 0);

    /// <summary>The candidate at a rank; those of our own list come first.</summary>
    public PlaceCandidate this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var own = _own?.Length ?? 0;
            return index < own ? _gazetteer!.OwnCandidate(_own![index]) : _gazetteer!.CompiledCandidate(_compiled, index - own);
        }
    }
}
