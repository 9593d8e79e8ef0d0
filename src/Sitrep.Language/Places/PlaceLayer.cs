using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>A place named in the text.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Place">What the gazetteer says it is; null when no entry fits.</param>
/// <param name="Score">0 to 1: how much better the chosen entry fits than the others.</param>
public sealed record PlaceMention(TokenRange Tokens, Place? Place, double Score)
{
    /// <summary>Where beside the place something lies, as the words around its name say; null when it is at the place itself.</summary>
    public PlaceOffset? Offset { get; init; }
}

/// <summary>A people or its adjective in the text ("Iraqi", "Salvadorans"): no place, but it tells a country.</summary>
public readonly record struct PeopleMention(TokenRange Tokens, CountryCode Country);

/// <summary>Places in the order of the text, not overlapping.</summary>
public sealed record PlaceLayer(ImmutableArray<PlaceMention> Mentions)
{
    /// <summary>Peoples in the order of the text.</summary>
    public ImmutableArray<PeopleMention> Peoples { get; init; } = [];
}
