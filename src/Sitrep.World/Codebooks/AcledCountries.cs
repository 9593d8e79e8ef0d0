using System.Globalization;

namespace Sitrep.World;

/// <summary>How ACLED's columns <c>country</c>, <c>region</c> and <c>iso</c> name a country, and its actors a country's government.</summary>
public sealed class AcledCountries
{
    private readonly Countries _countries;
    private readonly Dictionary<string, string> _regions;
    private readonly Dictionary<string, string> _names;
    private readonly HashSet<string> _withArticle;
    private readonly ILookup<string, DateOnly> _governments;

    private AcledCountries(string folder, Countries countries)
    {
        _countries = countries;
        _regions = KnowledgeFile.Read(Path.Combine(folder, "codebooks", "acled-regions.tsv"), 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var named = KnowledgeFile.Read(Path.Combine(folder, "codebooks", "acled-countries.tsv"), 2).ToList();
        _names = named.ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        _withArticle = named.Where(row => row[2] == "the").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        _governments = KnowledgeFolder.Rows(folder, "actors", "governments", 2).ToLookup(row => row[0], Begins, StringComparer.Ordinal);
    }

    internal static AcledCountries Load(string knowledgeFolder, Countries countries) => new(knowledgeFolder, countries);

    /// <summary>Printed name; empty for no country.</summary>
    public string NameOf(CountryCode country) => _names.GetValueOrDefault(country.Value) ?? _countries.Of(country)?.Name ?? "";

    /// <summary>"Middle East"; empty for no country.</summary>
    public string RegionOf(CountryCode country) =>
        _regions.GetValueOrDefault(country.Value) ?? (_countries.Of(country) is { } known ? _regions.GetValueOrDefault(known.Subregion) ?? "" : "");

    /// <summary>ISO 3166-1 numeric; 0 where there is none. ACLED, too, writes 0 for Kosovo.</summary>
    public int IsoOf(CountryCode country) => _countries.Of(country)?.Numeric ?? 0;

    /// <summary>
    /// A state's forces as ACLED's actor columns print them: "Military Forces of Iraq (2020-2022)", with the years of the government of that day. Without
    /// the years where the day or the government is not known; "(2022-)" for one that still governs.
    /// </summary>
    public string ForcesOf(string forces, CountryCode country, DateOnly? day)
    {
        var name = $"{forces} of {(_withArticle.Contains(country.Value) ? "the " : "")}{NameOf(country)}";
        if (day is not { } on) return name;
        DateOnly? from = null, next = null;
        foreach (var begins in _governments[country.Value])
        {
            if (begins <= on && (from is null || begins > from)) from = begins;
            if (begins > on && (next is null || begins < next)) next = begins;
        }

        return from is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({from.Value.Year}-{next?.Year})");
    }

    private static DateOnly Begins(KnowledgeRow row) =>
        DateOnly.TryParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw row.Broken($"'{row[1]}' is no day (2020-05-07)");
}
