using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>The lists of <c>knowledge/attribution</c>.</summary>
internal sealed class AttributionWords
{
    private AttributionWords()
    {
    }

    public PhraseSet<CueType> Cues { get; } = new();

    /// <summary>Agencies and media; true for an organisation's own name.</summary>
    public PhraseSet<bool> Media { get; } = new();

    /// <summary>Words of offices and ranks that stand before a name.</summary>
    public PhraseSet<bool> Offices { get; } = new();

    /// <summary>Nouns for what cannot speak: events, times, things.</summary>
    public PhraseSet<bool> Mute { get; } = new();

    /// <summary>Lemmas of verbs for what incidents are made of: a deed is no saying.</summary>
    public HashSet<string> Deeds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static AttributionWords Load()
    {
        var words = new AttributionWords();
        foreach (var row in KnowledgeTable.Rows("attribution", "cues", 3)) words.Cues.Add(row[0], Enum.Parse<CueType>(row[1]));
        foreach (var row in KnowledgeTable.Rows("attribution", "media", 2)) words.Media.Add(row[0], row[1] == "Agency");
        foreach (var row in KnowledgeTable.Rows("attribution", "offices", 1)) words.Offices.Add(row[0], true);
        foreach (var row in KnowledgeTable.Rows("attribution", "mute", 1)) words.Mute.Add(row[0], true);
        foreach (var row in KnowledgeTable.Rows("incidents", "triggers", 7))
        {
            if (row[1] == "v" && row[2][0] != '~' && !row[2].StartsWith("threat", StringComparison.Ordinal)) words.Deeds.Add(row[0].Split(' ')[0]);
        }

        return words;
    }
}
