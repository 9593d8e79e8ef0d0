namespace Sitrep.World;

/// <summary>How ACLED's columns <c>country</c>, <c>region</c> and <c>iso</c> name a country.</summary>
public sealed class AcledCountries
{
    private readonly Countries _countries;
    private readonly Dictionary<string, string> _regions;
    private readonly Dictionary<string, string> _names;

    private AcledCountries(string folder, Countries countries)
    {
        _countries = countries;
        _regions = KnowledgeFile.Read(Path.Combine(folder, "codebooks", "acled-regions.tsv"), 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        _names = KnowledgeFile.Read(Path.Combine(folder, "codebooks", "acled-countries.tsv"), 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }

    internal static AcledCountries Load(string knowledgeFolder, Countries countries) => new(knowledgeFolder, countries);

    /// <summary>Printed name; empty for no country.</summary>
    public string NameOf(CountryCode country) => _names.GetValueOrDefault(country.Value) ?? _countries.Of(country)?.Name ?? "";

    /// <summary>"Middle East"; empty for no country.</summary>
    public string RegionOf(CountryCode country) =>
        _regions.GetValueOrDefault(country.Value) ?? (_countries.Of(country) is { } known ? _regions.GetValueOrDefault(known.Subregion) ?? "" : "");

    /// <summary>ISO 3166-1 numeric; 0 where there is none. ACLED, too, writes 0 for Kosovo.</summary>
    public int IsoOf(CountryCode country) => _countries.Of(country)?.Numeric ?? 0;
}
