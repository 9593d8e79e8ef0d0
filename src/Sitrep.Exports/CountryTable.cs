using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>Countries by code, as exports print them.</summary>
public sealed class CountryTable(IEnumerable<Country> countries)
{
    private readonly Dictionary<CountryCode, Country> _byCode = countries.ToDictionary(country => country.Code);

    /// <summary>Null for no country and for a code that the table does not have.</summary>
    public Country? Of(CountryCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The usual name; the code where the table does not have it; empty for no country.</summary>
    public string NameOf(CountryCode code) => Of(code)?.Name ?? code.Value;
}
