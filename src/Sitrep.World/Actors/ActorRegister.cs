using System.Collections.Immutable;

namespace Sitrep.World;

/// <summary>
/// Says of a phrase who is meant: a name of the register ("the Zetas Cartel", "Angela Merkel"), or a description by its words
/// ("Slovak soldiers"). The day decides who held an office; the country of the report chooses among namesakes.
/// </summary>
public sealed class ActorRegister
{
    private readonly PhraseTable<ImmutableArray<NamedActor>> _names;
    private readonly PhraseTable<(SectorCode First, SectorCode Second)> _agents;
    private readonly PhraseTable<CountryCode> _peoples;
    private readonly Countries _countries;
    private readonly Gazetteer _gazetteer;

    private ActorRegister(string folder, Countries countries, Gazetteer gazetteer)
    {
        _countries = countries;
        _gazetteer = gazetteer;
        IEnumerable<KnowledgeRow> Rows(string list, int cells) => KnowledgeFolder.Rows(folder, "actors", list, cells);
        var named = Rows("people", 4).SelectMany(ActorEntry.ReadPerson)
            .Concat(Rows("organizations", 3).SelectMany(ActorEntry.ReadOrganization))
            .Select(pair => new NamedActor(pair.Key, pair.Value))
            .GroupBy(actor => FoldedWords.HashOf(actor.Name));
        _names = new(named.Select(group => KeyValuePair.Create(group.First().Name, group.ToImmutableArray())));
        _agents = new(
            Rows("agents", 2).Select(row => KeyValuePair.Create(row[0], (new SectorCode(row[1]), row[2].Length == 0 ? default : new SectorCode(row[2])))),
            plurals: true);
        _peoples = new(Rows("peoples", 2).SelectMany(row => row.List(1).Select(name => KeyValuePair.Create(name, new CountryCode(row[0])))), plurals: true);
    }

    internal static ActorRegister Load(string knowledgeFolder, Countries countries, Gazetteer gazetteer) => new(knowledgeFolder, countries, gazetteer);

    /// <summary>Who the phrase means.</summary>
    /// <param name="phrase">As the report has it, with article and titles: "Defense Minister General Oscar Botero".</param>
    /// <param name="context">The country where the report plays, or none: chooses among namesakes, and owns soldiers and police without another.</param>
    /// <param name="day">Usually the day of publication; null takes the last known office.</param>
    public Actor Resolve(ReadOnlySpan<char> phrase, CountryCode context = default, DateOnly? day = null)
    {
        var hits = new ActorHits();
        for (var at = 0; at < phrase.Length; at++)
        {
            if (!char.IsLetterOrDigit(phrase[at])) continue;
            var length = Read(phrase, at, hits);
            if (length == 0)
            {
                var start = at;
                while (at + 1 < phrase.Length && (char.IsLetterOrDigit(phrase[at + 1]) || phrase[at + 1] is '’' or '\'' or '.')) at++;
                hits.AddOther(at + 1, isName: char.IsUpper(phrase[start]));
            }

            at += Math.Max(0, length - 1);
        }

        return hits.Names.IsEmpty ? Describe(phrase, hits, context) : Name(hits, context, day);
    }

    /// <summary>The sectors of a word or phrase for those who act ("gunmen"), at the start of this text; null when it is none.</summary>
    public PhraseMatch<SectorCode>? AgentAt(ReadOnlySpan<char> text) => _agents.LongestAt(text) is { } match ? new PhraseMatch<SectorCode>(match.Length, match.Value.First) : null;

    /// <summary>
    /// The organisation that the longest name of the register at the start of this text means: "Army of National Liberation" and "ELN" are one. Null
    /// where a name stands for several, or for a person.
    /// </summary>
    public PhraseMatch<Actor>? OrganizationAt(ReadOnlySpan<char> text)
    {
        if (NamesAt(text) is not { } match) return null;
        var entry = match.Value[0].Entry;
        return match.Value.All(actor => !actor.Entry.IsPerson && actor.Entry.Name == entry.Name) ? new PhraseMatch<Actor>(match.Length, Make(entry, entry.Sector)) : null;
    }

    /// <summary>Length of the longest name of the register at the start of this text, or 0.</summary>
    public int NameAt(ReadOnlySpan<char> text) => NamesAt(text) is { } match ? match.Length : 0;

    // Takes the longest of what can begin here; at the same length a name before a country before a description.
    private int Read(ReadOnlySpan<char> phrase, int at, ActorHits hits)
    {
        var rest = phrase[at..];
        var name = NamesAt(rest);
        var isCapitalised = char.IsUpper(phrase[at]);
        var people = isCapitalised || !phrase.ContainsAnyInRange('A', 'Z') ? _countries.LongestPeopleAt(rest) ?? _peoples.LongestAt(rest) : null;
        var country = isCapitalised ? _countries.LongestNameAt(rest) : null; // "car" is no republic
        var agent = _agents.LongestAt(rest);
        if (rest.StartsWith("us ") || rest is "us") people = null;
        var longest = Math.Max(Math.Max(name?.Length ?? 0, people?.Length ?? 0), Math.Max(country?.Length ?? 0, agent?.Length ?? 0));
        if (isCapitalised && _gazetteer.LongestAt(rest, out var places) is var length && length > longest)
        {
            hits.AddPlace(MostProminent(places), at, length);
            return length;
        }

        if (longest == 0) return 0;
        if (name?.Length == longest)
        {
            var surname = !name.Value.Value[0].Name.Contains(' ', StringComparison.Ordinal) && name.Value.Value.All(actor => actor.Entry.IsPerson);
            if (!surname || hits.EndsWithAgent || (hits.OtherWords == 0 && longest == rest.TrimEnd().Length)) hits.AddNames(name.Value.Value);
        }
        else if (people?.Length == longest || country?.Length == longest) hits.AddCountry(people?.Length == longest ? people.Value.Value : country!.Value.Value, isPeople: people?.Length == longest);
        else hits.AddAgent(at, longest, agent!.Value.Value);
        return longest;
    }

    // The capital before the province around it.
    private static PlaceCandidate MostProminent(PlaceCandidates places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Rank == PlaceRank.Capital && !places[i].IsAlternateName) return places[i];
        }

        return places[0];
    }

    // A short name in capitals ("AA", "ICE") is one only in capitals.
    private PhraseMatch<ImmutableArray<NamedActor>>? NamesAt(ReadOnlySpan<char> text)
    {
        if (_names.LongestAt(text) is not { } match) return null;
        if (match.Length > 5 || text[..match.Length].ContainsAnyInRange('a', 'z') is false) return match;
        return char.IsUpper(text[0]) && match.Value.Any(named => named.Name.AsSpan().ContainsAnyInRange('a', 'z')) ? match : null;
    }

    private Actor Name(ActorHits hits, CountryCode context, DateOnly? day)
    {
        var people = hits.Names.Where(actor => actor.Entry.IsPerson).ToImmutableArray();
        var names = people.IsEmpty ? hits.Names : people;
        var country = hits.Countries.IsEmpty ? context : hits.Countries[0];
        var atHome = names.Where(actor => actor.Entry.Country == country).ToImmutableArray();
        if (!atHome.IsEmpty) names = atHome;
        if (names[0].Entry.IsPerson) names = [.. names.Where(actor => actor.Entry.Country == names[0].Entry.Country)];
        var last = names.MaxBy(actor => (actor.Entry.To, actor.Entry.From))!.Entry;
        if (day is null) return Make(last, last.Sector);
        var held = names.Where(actor => actor.Entry.IsOn(day.Value)).MaxBy(actor => actor.Entry.From)?.Entry;
        if (held is not null) return Make(held, held.Sector);
        return Make(last, last.IsPerson && names.Any(actor => actor.Entry.Sector.Value is "GOV") ? new SectorCode("ELI") : last.Sector);
    }

    private static Actor Make(ActorEntry entry, SectorCode sector) =>
        new(entry.Name, entry.Country, sector, sector == entry.Sector ? entry.Second : default, entry.IsPerson ? ActorKind.Individual : IsState(sector) ? ActorKind.State : ActorKind.Organization);

    private static Actor Describe(ReadOnlySpan<char> phrase, ActorHits hits, CountryCode context)
    {
        var country = hits.Countries.IsEmpty ? default : hits.Countries[0];
        if (country.IsNone && hits.Place is { } place) country = place.Country;
        if (hits.HeadOf(phrase) is { } agent)
        {
            if (country.IsNone && IsState(agent.First)) country = context;
            return new Actor(null, country, agent.First, agent.Second, KindOf(agent.First, hits));
        }

        // A capital alone is its government, another town its people, a country or people itself.
        if (hits.OtherWords > 0) return new Actor(null, country, new SectorCode("UNK"), default, ActorKind.Unidentified);
        if (!hits.Countries.IsEmpty) return new Actor(null, country, default, default, hits.IsPeople ? ActorKind.Unidentified : ActorKind.State);
        if (hits.Place is not { } town) return new Actor(null, default, new SectorCode("UNK"), default, ActorKind.Unidentified);
        return town.Rank == PlaceRank.Capital
            ? new Actor(null, country, new SectorCode("GOV"), default, ActorKind.State)
            : new Actor(null, country, new SectorCode("CVL"), default, ActorKind.Unidentified);
    }

    private static ActorKind KindOf(SectorCode sector, ActorHits hits) => sector.Value switch
    {
        "UNK" or "UAF" => ActorKind.Unidentified,
        _ when IsState(sector) => ActorKind.State,
        "PTY" or "LAB" or "BUS" or "IGO" or "NGO" or "SOC" => ActorKind.Organization,
        _ => hits.NamesGroup ? ActorKind.Organization : ActorKind.Individual,
    };

    private static bool IsState(SectorCode sector) => sector.Value is "GOV" or "MIL" or "COP" or "SPY" or "LEG" or "JUD";
}
