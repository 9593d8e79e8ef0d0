using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Means of attack that words tell.</summary>
internal enum HarmMeans
{
    Air,
    Drone,
    Artillery,
    Ground,

    /// <summary>From the air or from the ground: "bombardment".</summary>
    Unclear,
}

/// <summary>The lists <c>harm-*.tsv</c> of <c>knowledge/codebooks</c>.</summary>
internal sealed class HarmWords
{
    private const string Unnumbered = "-";

    private readonly Dictionary<string, HarmRange> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _belligerents = new(StringComparer.OrdinalIgnoreCase);

    private HarmWords()
    {
    }

    public PhraseSet<HarmMeans> Means { get; } = new();

    /// <summary>People without a number.</summary>
    public HarmRange Plural => _counts[Unnumbered];

    public static HarmWords Load()
    {
        var words = new HarmWords();
        foreach (var row in KnowledgeTable.Rows("codebooks", "harm-counts", 3))
            words._counts.Add(row[0], new HarmRange(long.Parse(row[1], CultureInfo.InvariantCulture), long.Parse(row[2], CultureInfo.InvariantCulture)));
        foreach (var row in KnowledgeTable.Rows("codebooks", "harm-strikes", 2)) words.Means.Add(row[0], Enum.Parse<HarmMeans>(row[1]));
        foreach (var row in KnowledgeTable.Rows("codebooks", "harm-belligerents", 2)) words._belligerents.Add(row[0], row[1]);
        return words;
    }

    /// <summary>What a vague number among these words stands for; null when there is none.</summary>
    public HarmRange? Vague(Document document, TokenRange words)
    {
        for (var i = words.Start; i < words.End; i++)
        {
            if (document.Form(i) is not Unnumbered && _counts.TryGetValue(document.Form(i).ToString(), out var range)) return range;
        }

        return null;
    }

    public string? Belligerent(string key) => _belligerents.GetValueOrDefault(key);
}
