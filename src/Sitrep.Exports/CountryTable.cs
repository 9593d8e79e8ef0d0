using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>Countries by code, as exports print them.</summary>
/// <param name="countries">The countries there are.</param>
/// <param name="acled">How ACLED names them, their regions and governments; null leaves the regions empty and the usual names.</param>
public sealed class CountryTable(IEnumerable<Country> countries, AcledCountries? acled = null)
{
    private readonly Dictionary<CountryCode, Country> _byCode = countries.ToDictionary(country => country.Code);

    /// <summary>Null for no country and for a code that the table does not have.</summary>
    public Country? Of(CountryCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The usual name; the code where the table does not have it; empty for no country.</summary>
    public string NameOf(CountryCode code) => Of(code)?.Name ?? code.Value;

    /// <summary>As ACLED's column <c>country</c> prints it.</summary>
    public string AcledNameOf(CountryCode code) => acled?.NameOf(code) is { Length: > 0 } name ? name : NameOf(code);

    /// <summary>As ACLED's column <c>region</c> prints it; empty for no country.</summary>
    public string AcledRegionOf(CountryCode code) => acled?.RegionOf(code) ?? "";

    /// <summary>"Military Forces of Iraq (2020-2022)".</summary>
    public string ForcesOf(string forces, CountryCode code, DateOnly? day) => acled?.ForcesOf(forces, code, day) ?? $"{forces} of {NameOf(code)}";
}
