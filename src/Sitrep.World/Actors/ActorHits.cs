using System.Collections.Immutable;

namespace Sitrep.World;

/// <summary>A name that finds a line of the register.</summary>
internal sealed record NamedActor(string Name, ActorEntry Entry);

/// <summary>What one phrase showed on the way through it.</summary>
internal sealed class ActorHits
{
    // Where the last capitalised word ended that is no name of the register; -1 for none.
    private int _nameEnd = -1;
    private bool _isLastPlace;
    private readonly List<(int Start, int Length, SectorCode First, SectorCode Second)> _agents = [];

    public ImmutableArray<NamedActor> Names { get; private set; } = [];

    public ImmutableArray<CountryCode> Countries { get; private set; } = [];

    /// <summary>The first country was told by its people, not by its name.</summary>
    public bool IsPeople { get; private set; }

    public PlaceCandidate? Place { get; private set; }

    /// <summary>Words that told nothing, small ones included.</summary>
    public int OtherWords { get; private set; }

    /// <summary>The last thing found was a description, after which a surname is one.</summary>
    public bool EndsWithAgent { get; private set; }

    /// <summary>A word of the phrase is one for a group.</summary>
    public bool NamesGroup { get; private set; }

    public void AddNames(ImmutableArray<NamedActor> names)
    {
        // A person after an organisation is who acts: "FARC commander Alfonso Cano"; else the first name stays.
        if (Names.IsEmpty || (!Names[0].Entry.IsPerson && names[0].Entry.IsPerson)) Names = names;
        EndsWithAgent = false;
    }

    public void AddCountry(CountryCode country, bool isPeople)
    {
        if (Countries.IsEmpty) IsPeople = isPeople;
        Countries = Countries.Add(country);
        EndsWithAgent = false;
    }

    /// <summary>A place, unless it follows another name directly: "Carlos Medina" and "Paris Jackson" are people, of no place's country.</summary>
    public void AddPlace(in PlaceCandidate place, int at, int length)
    {
        EndsWithAgent = false;
        if (_nameEnd >= 0 && at == _nameEnd + 1)
        {
            if (_isLastPlace) Place = null;
            AddOther(at + length, isName: true);
            return;
        }

        Place ??= place;
        (_nameEnd, _isLastPlace) = (at + length, true);
    }

    /// <summary>A word that told nothing, up to this position of the phrase.</summary>
    public void AddOther(int end, bool isName)
    {
        OtherWords++;
        (_nameEnd, _isLastPlace) = (isName ? end : -1, false);
    }

    public void AddAgent(int start, int length, (SectorCode First, SectorCode Second) sectors)
    {
        _agents.Add((start, length, sectors.First, sectors.Second));
        EndsWithAgent = true;
    }

    /// <summary>
    /// The description that heads the phrase: the last one before "of", "in" or the like, unless it only leads to another
    /// ("a group of thieves", "president of the Human Rights League"); of several, one that tells more than "men".
    /// </summary>
    public (SectorCode First, SectorCode Second)? HeadOf(ReadOnlySpan<char> phrase)
    {
        if (_agents.Count == 0) return null;
        var cut = Cut(phrase);
        var head = _agents.FindLastIndex(agent => agent.Start < cut);
        if (head < 0) head = 0;
        NamesGroup = ContainsGroup(phrase);
        var chosen = _agents[head];
        var rest = _agents.Skip(head + 1).ToList();
        if (rest.Count > 0 && LeadsOn(phrase, chosen)) chosen = rest[0];
        if (IsWeak(chosen.First)) chosen = _agents.Find(agent => !IsWeak(agent.First)) is { Length: > 0 } stronger ? stronger : chosen;
        return (chosen.First, chosen.Second);
    }

    private static int Cut(ReadOnlySpan<char> phrase)
    {
        var cut = phrase.Length;
        foreach (var word in (ReadOnlySpan<string>)[" of ", " in ", " at ", " from ", " to ", " for ", " with ", " who ", ", "])
        {
            if (phrase.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) cut = Math.Min(cut, at);
        }

        return cut;
    }

    private static bool IsWeak(SectorCode sector) => sector.Value is "UNK" or "CVL";

    // "president of", "leader of", "head of": the organisation after it says the sector.
    private static bool LeadsOn(ReadOnlySpan<char> phrase, (int Start, int Length, SectorCode First, SectorCode Second) agent)
    {
        var end = agent.Start + agent.Length;
        if (!phrase[end..].StartsWith(" of ", StringComparison.OrdinalIgnoreCase)) return false;
        var word = phrase.Slice(agent.Start, agent.Length);
        foreach (var lead in (ReadOnlySpan<string>)["president", "leader", "leaders", "vice president", "general", "official", "officials", "group", "secretary", "council"])
        {
            if (word.Equals(lead, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool ContainsGroup(ReadOnlySpan<char> phrase)
    {
        foreach (var word in (ReadOnlySpan<string>)["group", "organization", "organisation", "movement", "army", "front", "cartel", "gang", "militia", "squad", "faction", "brigade", "syndicate", "mafia", "company"])
        {
            if (phrase.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
