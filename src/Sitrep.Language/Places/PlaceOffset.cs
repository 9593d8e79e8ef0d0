using Sitrep.World;

namespace Sitrep.Language;

/// <summary>Where beside a named place something lies: "20 km north of Mosul", "on the outskirts of Mosul".</summary>
/// <param name="Words">The words that say so, without the name.</param>
/// <param name="Kilometres">How far; null when the words do not tell.</param>
/// <param name="Bearing">Degrees from north by east; null when the words do not tell.</param>
public sealed record PlaceOffset(TokenRange Words, double? Kilometres, int? Bearing)
{
    /// <summary>The point meant; the place's own where distance or direction is not told.</summary>
    public GeoPoint From(GeoPoint place) => Kilometres is { } far && Bearing is { } bearing ? place.Towards(bearing, far) : place;
}
