using System.Collections.Immutable;

namespace Sitrep.World;

/// <summary>
/// The countries: by code, by name ("UK", "Burma"), by people ("Iraqi", "Salvadorans"). Former states are known by their names and
/// stand for the state that follows them (Soviet Union → Russia). Lookup is without regard to case, so a caller tells "US" from "us".
/// </summary>
public sealed class Countries
{
    private readonly Dictionary<CountryCode, Country> _byCode;
    private readonly Dictionary<string, CountryCode> _byIso2;
    private readonly PhraseTable<CountryCode> _names;
    private readonly PhraseTable<CountryCode> _peoples;

    internal Countries(IEnumerable<Country> countries, string knowledgeFolder)
    {
        All = [.. countries];
        _byCode = All.ToDictionary(country => country.Code);
        _byIso2 = All.ToDictionary(country => country.Iso2, country => country.Code, StringComparer.OrdinalIgnoreCase);
        var own = KnowledgeFile.Read(Path.Combine(knowledgeFolder, "countries", "names.tsv"), 3).Select(ReadOwn).ToList();
        _names = new PhraseTable<CountryCode>(Own(own, isPeople: false).Concat(All.SelectMany(country => country.Aliases.Prepend(country.Name).Select(name => KeyValuePair.Create(name, country.Code)))));
        _peoples = new PhraseTable<CountryCode>(
            Own(own, isPeople: true).Concat(All.SelectMany(country => country.Demonyms.Select(name => KeyValuePair.Create(name, country.Code)))),
            plurals: true);
    }

    /// <summary>All, by code.</summary>
    public ImmutableArray<Country> All { get; }

    /// <summary>The country of a code, or null.</summary>
    public Country? Of(CountryCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The country of an ISO 3166-1 alpha-2 code, or null.</summary>
    public Country? OfIso2(string iso2) => _byIso2.TryGetValue(iso2, out var code) ? _byCode[code] : null;

    /// <summary>The country of exactly this name, or null.</summary>
    public CountryCode? FindName(ReadOnlySpan<char> name) => _names.TryFind(name, out var code) ? code : null;

    /// <summary>The country of exactly this people or adjective ("Iraqi", "Salvadorans"), or null.</summary>
    public CountryCode? FindPeople(ReadOnlySpan<char> name) => _peoples.TryFind(name, out var code) ? code : null;

    /// <summary>The longest country name at the start of this text.</summary>
    public PhraseMatch<CountryCode>? LongestNameAt(ReadOnlySpan<char> text) => _names.LongestAt(text);

    /// <summary>The longest name of a people, or adjective, at the start of this text.</summary>
    public PhraseMatch<CountryCode>? LongestPeopleAt(ReadOnlySpan<char> text) => _peoples.LongestAt(text);

    /// <summary>True when the two have a common land border.</summary>
    public bool AreNeighbours(CountryCode first, CountryCode second) => Of(first)?.Neighbours.Contains(second) ?? false;

    private (CountryCode Code, bool IsPeople, string Name)[] ReadOwn(KnowledgeRow row)
    {
        if (row[0].Length != 3 || !_byCode.ContainsKey(new CountryCode(row[0]))) throw row.Broken($"'{row[0]}' is no country's code");
        var isPeople = row[1] switch
        {
            "people" => true,
            "name" => false,
            _ => throw row.Broken($"'{row[1]}' is neither 'name' nor 'people'"),
        };
        return [.. row.List(2).Select(name => (new CountryCode(row[0]), isPeople, name))];
    }

    private static IEnumerable<KeyValuePair<string, CountryCode>> Own(IEnumerable<(CountryCode Code, bool IsPeople, string Name)[]> rows, bool isPeople) =>
        rows.SelectMany(row => row).Where(entry => entry.IsPeople == isPeople).Select(entry => KeyValuePair.Create(entry.Name, entry.Code));
}
