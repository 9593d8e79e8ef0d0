using System.Collections.Immutable;

namespace Sitrep.World;

/// <summary>
/// The countries: by code, by name ("UK", "Burma"), by people ("Iraqi", "Salvadorans"). Former states are known by their names and
/// stand for the state that follows them (Soviet Union → Russia), parts for the whole (Scotland → United Kingdom). Lookup is without regard to case, so a caller tells "US" from "us".
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
        var own = KnowledgeFile.Read(Path.Combine(knowledgeFolder, "countries", "names.tsv"), 3).SelectMany(ReadOwn).ToLookup(entry => entry.Use, entry => KeyValuePair.Create(entry.Name, entry.Code));
        OwnNames = [.. own[NameUse.Name]];
        _names = new PhraseTable<CountryCode>(own[NameUse.Name].Concat(All.SelectMany(Names)).Concat(own[NameUse.Part]));
        _peoples = new PhraseTable<CountryCode>(own[NameUse.People].Concat(All.SelectMany(Peoples)), plurals: true);
    }

    // What a line of names.tsv tells: a name of the country, of a part or forerunner of it, or of its people.
    private enum NameUse
    {
        Name,
        Part,
        People,
    }

    /// <summary>Names besides those compiled, for the gazetteer.</summary>
    internal ImmutableArray<KeyValuePair<string, CountryCode>> OwnNames { get; }

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

    private IEnumerable<(NameUse Use, CountryCode Code, string Name)> ReadOwn(KnowledgeRow row)
    {
        if (row[0].Length != 3 || !_byCode.ContainsKey(new CountryCode(row[0]))) throw row.Broken($"'{row[0]}' is no country's code");
        var use = row.Enum<NameUse>(1);
        return row.List(2).Select(name => (use, new CountryCode(row[0]), name));
    }

    private static IEnumerable<KeyValuePair<string, CountryCode>> Names(Country country) => country.Aliases.Prepend(country.Name).Select(name => KeyValuePair.Create(name, country.Code));

    private static IEnumerable<KeyValuePair<string, CountryCode>> Peoples(Country country) => country.Demonyms.Select(name => KeyValuePair.Create(name, country.Code));
}
