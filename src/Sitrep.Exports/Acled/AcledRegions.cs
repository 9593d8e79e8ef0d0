using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>ACLED's regions: those of the United Nations, but for the Caucasus and a few neighbours.</summary>
internal static class AcledRegions
{
    private static readonly HashSet<string> Caucasus = ["ARM", "AZE", "GEO", "AFG"];

    private static readonly HashSet<string> MiddleEast = ["IRN", "TUR"];

    private static readonly Dictionary<string, string> BySubregion = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Western Africa"] = "Western Africa",
        ["Middle Africa"] = "Middle Africa",
        ["Eastern Africa"] = "Eastern Africa",
        ["Southern Africa"] = "Southern Africa",
        ["Northern Africa"] = "Northern Africa",
        ["Southern Asia"] = "South Asia",
        ["South-Eastern Asia"] = "Southeast Asia",
        ["Eastern Asia"] = "East Asia",
        ["Western Asia"] = "Middle East",
        ["Central Asia"] = "Caucasus and Central Asia",
        ["Central America"] = "Central America",
        ["South America"] = "South America",
        ["Caribbean"] = "Caribbean",
        ["North America"] = "North America",
        ["Northern America"] = "North America",
        ["Australia and New Zealand"] = "Oceania",
        ["Melanesia"] = "Oceania",
        ["Micronesia"] = "Oceania",
        ["Polynesia"] = "Oceania",
    };

    /// <summary>Empty for no country.</summary>
    public static string Of(Country? country)
    {
        if (country is null) return "";
        if (Caucasus.Contains(country.Code.Value)) return "Caucasus and Central Asia";
        if (MiddleEast.Contains(country.Code.Value)) return "Middle East";
        if (country.Subregion.Contains("Europe", StringComparison.OrdinalIgnoreCase) || country.Code == new CountryCode("CYP")) return "Europe";
        return BySubregion.GetValueOrDefault(country.Subregion, "");
    }
}
