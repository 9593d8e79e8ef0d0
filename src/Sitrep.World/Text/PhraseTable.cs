namespace Sitrep.World;

/// <summary>A phrase found in running text.</summary>
/// <param name="Length">Characters of the text it takes, from where the search began.</param>
/// <param name="Value">What the table says of it.</param>
public readonly record struct PhraseMatch<T>(int Length, T Value);

/// <summary>
/// Phrases of one word or more with a value each. Looked up without regard to case, diacritics, hyphens and apostrophes,
/// and without making a string.
/// </summary>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<ulong, T> _values = [];
    private readonly Dictionary<ulong, int> _longestByFirstWord = [];
    private readonly bool _plurals;

    /// <param name="rows">Phrases and values; the first of two equal phrases wins.</param>
    /// <param name="plurals">Also find a phrase with "s" or "es" at its end.</param>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> rows, bool plurals = false)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _plurals = plurals;
        foreach (var (phrase, value) in rows) Add(phrase, value);
    }

    public int Count => _values.Count;

    /// <summary>The value of exactly this phrase.</summary>
    public bool TryFind(ReadOnlySpan<char> phrase, out T value)
    {
        var words = new FoldedWords(phrase, acrossPunctuation: true);
        while (words.Next())
        {
        }

        if (_values.TryGetValue(words.Hash, out value!)) return true;
        return _plurals && _values.TryGetValue(words.HashWithoutPlural, out value!) && EndsInPlural(phrase);
    }

    /// <summary>
    /// The longest phrase that begins at the start of this text and ends at the end of a word.
    /// Give the rest of the report from a token's start on; no phrase goes over a comma or a bracket.
    /// </summary>
    public PhraseMatch<T>? LongestAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetterOrDigit(text[0])) return null;
        PhraseMatch<T>? best = null;
        var longest = 1;
        var words = new FoldedWords(text, acrossPunctuation: false);
        while (words.Count < longest && words.Next())
        {
            if (words.Count == 1) longest = Longest(words.Hash, words.HashWithoutPlural);
            if (_values.TryGetValue(words.Hash, out var value)
                || (_plurals && _values.TryGetValue(words.HashWithoutPlural, out value) && EndsInPlural(text[..words.End])))
                best = new PhraseMatch<T>(words.End, value);
        }

        return best;
    }

    private int Longest(ulong firstWord, ulong singular)
    {
        _longestByFirstWord.TryGetValue(firstWord, out var longest);
        if (_plurals && _longestByFirstWord.TryGetValue(singular, out var other)) longest = Math.Max(longest, other);
        return longest;
    }

    private static bool EndsInPlural(ReadOnlySpan<char> phrase) => phrase[^1] is 's' or 'S';

    private void Add(string phrase, T value)
    {
        var words = new FoldedWords(phrase, acrossPunctuation: true);
        var first = 0UL;
        while (words.Next())
        {
            if (words.Count == 1) first = words.Hash;
        }

        if (words.Count == 0) return;
        _values.TryAdd(words.Hash, value);
        _longestByFirstWord[first] = Math.Max(words.Count, _longestByFirstWord.GetValueOrDefault(first));
        if (!_plurals) return;

        // "bus" → "buses": the bare "s" is taken off in the search, the rest of the ending is added here.
        if (phrase.EndsWith("ch", StringComparison.Ordinal) || phrase.EndsWith('s') || phrase.EndsWith('x') || phrase.EndsWith("sh", StringComparison.Ordinal)) AddForm(phrase + "e", value);
        else if (phrase.EndsWith('y') && phrase.Length > 2 && !"aeiou".Contains(phrase[^2], StringComparison.Ordinal)) AddForm(phrase[..^1] + "ie", value);
    }

    // A form that only its plural is found by ("batterie" for "batteries").
    private void AddForm(string form, T value)
    {
        var words = new FoldedWords(form, acrossPunctuation: true);
        var first = 0UL;
        while (words.Next())
        {
            if (words.Count == 1) first = words.Hash;
        }

        _values.TryAdd(words.Hash, value);
        _longestByFirstWord[first] = Math.Max(words.Count, _longestByFirstWord.GetValueOrDefault(first));
    }
}
