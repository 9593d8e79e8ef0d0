namespace Sitrep.Language;

/// <summary>Words to values, without regard to case; asks with characters of the text, so that no string is made per token.</summary>
internal sealed class WordList<T>
{
    private readonly Dictionary<string, T> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordList() => _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An entry given twice keeps the first value.</summary>
    public void Add(string word, T value) => _entries.TryAdd(word, value);

    /// <summary>Finds a word; "Nov." is found under "Nov" too.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        if (_lookup.TryGetValue(word, out value!)) return true;
        return word.Length > 1 && word[^1] == '.' && _lookup.TryGetValue(word[..^1], out value!);
    }

    public bool Contains(ReadOnlySpan<char> word) => TryGet(word, out _);
}
