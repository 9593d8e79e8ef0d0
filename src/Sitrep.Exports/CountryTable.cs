using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>What exports print of a country.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Numeric">ISO 3166-1 numeric; 0 where there is none.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Subregion">United Nations subregion: "Western Asia"; empty for none.</param>
public sealed record CountryEntry(CountryCode Code, int Numeric, string Name, string Subregion);

/// <summary>Countries by code.</summary>
public sealed class CountryTable(IEnumerable<CountryEntry> countries)
{
    private readonly Dictionary<CountryCode, CountryEntry> _byCode = countries.ToDictionary(country => country.Code);

    /// <summary>Null for no country and for a code that the table does not have.</summary>
    public CountryEntry? Of(CountryCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The usual name; the code where the table does not have it; empty for no country.</summary>
    public string NameOf(CountryCode code) => Of(code)?.Name ?? code.Value;
}
