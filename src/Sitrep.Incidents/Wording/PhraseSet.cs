using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Phrases of one word or more with a value each, matched on tokens without regard to case and to the shape of apostrophes.
/// Asks with characters of the text, so that no string is made per token.
/// </summary>
internal sealed class PhraseSet<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string[] Words, T Value)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseSet() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="phrase">Words as the tokens have them, parted by spaces.</param>
    /// <param name="value">What the phrase stands for; the first of two equal phrases wins.</param>
    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ');
        if (!_byFirst.TryGetValue(words[0], out var entries))
        {
            _byFirst.Add(words[0], entries = []);
            if (words[0].Contains('\'', StringComparison.Ordinal)) _byFirst.Add(words[0].Replace('\'', '’'), entries);
        }

        entries.Add((words, value));
    }

    /// <summary>Tokens that the longest phrase beginning here takes, before <paramref name="end"/>; 0 when none does.</summary>
    public int Match(Document document, int at, int end, out T value)
    {
        value = default!;
        if (at < 0 || at >= end || !_lookup.TryGetValue(document.Form(at), out var entries)) return 0;
        var longest = 0;
        foreach (var (words, entry) in entries)
        {
            if (words.Length <= longest || at + words.Length > end) continue;
            var k = 1;
            while (k < words.Length && Same(document.Form(at + k), words[k])) k++;
            if (k < words.Length) continue;
            longest = k;
            value = entry;
        }

        return longest;
    }

    public bool Has(Document document, int at) => at >= 0 && at < document.Count && Match(document, at, document.Count, out _) > 0;

    private static bool Same(ReadOnlySpan<char> form, string word)
    {
        if (form.Length != word.Length) return false;
        for (var i = 0; i < form.Length; i++)
        {
            if (FeatureHash.Lower(form[i]) != word[i]) return false;
        }

        return true;
    }
}
