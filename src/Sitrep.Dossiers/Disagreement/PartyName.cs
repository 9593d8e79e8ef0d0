using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>A name or description as the words that carry it: no articles, no numbers, no letter case.</summary>
internal readonly record struct PartyName
{
    private static readonly HashSet<string> Light = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "in", "and", "at", "least", "his", "her", "their", "its", "some", "several", "one", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "scores", "hundreds", "other", "others", "more", "than", "mr", "mrs", "s",
    };

    public PartyName(string printed)
    {
        Printed = printed;
        Words = [.. WordsOf(printed).Where(word => !Light.Contains(word) && !char.IsAsciiDigit(word[0])).Distinct().Order(StringComparer.Ordinal)];
        HasName = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]) && !Light.Contains(word.ToLowerInvariant()));
    }

    public string Printed { get; }

    /// <summary>Distinct, in ordinal order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether a word of it is written as a name; in a text in capitals all are.</summary>
    public bool HasName { get; }

    /// <summary>Whether the other is this or a shorter form of it: "Kadhimi" of "Mustafa al-Kadhimi", not "guards" of "security guards".</summary>
    public bool Covers(PartyName other)
    {
        if (Words.SequenceEqual(other.Words)) return true;
        if (!HasName || !other.HasName || other.Words.IsEmpty) return false;
        var words = Words;
        return other.Words.All(word => words.Contains(word));
    }

    public static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }
}
