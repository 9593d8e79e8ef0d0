using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Reads an assessment of one incident that harmed civilians, in the terms of a civilian-harm tracker.</summary>
public sealed class HarmReader
{
    private const int LeadSentences = 3;

    private readonly HarmWords _words = HarmWords.Load();
    private readonly CasualtyFinder _casualties = CasualtyFinder.Load();
    private readonly KnownWorld _world;

    private HarmReader(KnownWorld world) => _world = world;

    /// <exception cref="KnowledgeException">A list is missing or broken.</exception>
    public static HarmReader Load(KnownWorld world) => new(world);

    /// <summary>Needs tokens, sentences, times, quantities and places; uses tags and names where they are there.</summary>
    public HarmAssessment Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var counts = new HarmCounts(document, _words, _casualties.Find(document));
        return new HarmAssessment(counts.Of(Outcome.Killed), counts.Of(Outcome.Wounded), Belligerent(document), Strike(document));
    }

    // "an alleged Israeli airstrike", "attributed to Israeli forces": a people before a word for force or means; the most told, the first on a tie.
    private string? Belligerent(Document document)
    {
        var votes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var people in document.Places.Peoples)
        {
            if (ActsBehind(document, people.Tokens.End)) votes[people.Country.Value] = votes.GetValueOrDefault(people.Country.Value) + 1;
        }

        if (votes.Count == 0) return null;
        var country = votes.MaxBy(vote => vote.Value).Key;
        return _words.Belligerent(country) ?? (_world.Countries.Of(new CountryCode(country)) is { } known ? $"{known.Demonyms[0]} Military" : null);
    }

    private bool ActsBehind(Document document, int at)
    {
        for (var i = at; i < Math.Min(document.Count, at + 3); i++)
        {
            if (_words.Means.Match(document, i, document.Count, out _) > 0) return true;
            if (_world.Actors.AgentAt(document.Text.AsSpan(document.Tokens.Start(i))) is { Value.Value: "MIL" or "REB" or "UAF" }) return true;
        }

        return false;
    }

    private string? Strike(Document document)
    {
        var lead = document.Sentences.Count == 0 ? 0 : document.Sentences[Math.Min(LeadSentences, document.Sentences.Count) - 1].End;
        return Strike(Told(document, document.Sentences.Count == 0 ? 0 : document.Sentences[0].End)) ?? Strike(Told(document, lead)) ?? Strike(Told(document, document.Count));
    }

    private HashSet<HarmMeans> Told(Document document, int end)
    {
        var means = new HashSet<HarmMeans>();
        for (var i = 0; i < end; i++)
        {
            if (_words.Means.Match(document, i, end, out var told) > 0) means.Add(told);
        }

        return means;
    }

    private static string? Strike(HashSet<HarmMeans> means) =>
        means.Contains(HarmMeans.Drone) ? "Airstrike, Drone Strike"
        : means.Contains(HarmMeans.Artillery) ? means.Contains(HarmMeans.Air) ? "Airstrike and/or Artillery" : "Artillery"
        : means.Contains(HarmMeans.Air) ? "Airstrike"
        : means.Contains(HarmMeans.Ground) ? "Ground operation"
        : means.Contains(HarmMeans.Unclear) ? "Airstrike and/or Artillery" : null;
}
