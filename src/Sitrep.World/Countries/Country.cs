using System.Collections.Immutable;

namespace Sitrep.World;

/// <summary>A country, or a territory that ISO 3166 gives a code.</summary>
/// <param name="Code">ISO 3166-1 alpha-3; Kosovo is XKX.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Numeric">ISO 3166-1 numeric; 0 where there is none (Kosovo).</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Capital">Name of the capital, or null.</param>
/// <param name="Subregion">United Nations subregion: "Western Asia"; empty for none.</param>
/// <param name="Point">A representative point.</param>
/// <param name="Demonyms">"Iraqi"; the first is the usual one.</param>
/// <param name="Neighbours">Countries with a common land border.</param>
public sealed record Country(
    CountryCode Code,
    string Iso2,
    int Numeric,
    string Name,
    string? Capital,
    string Subregion,
    GeoPoint Point,
    ImmutableArray<string> Demonyms,
    ImmutableArray<CountryCode> Neighbours)
{
    /// <summary>Other names: "UK", "Burma", "Ivory Coast".</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
