namespace Sitrep.World;

/// <summary>
/// Reads a text word by word, folded: lower case, without diacritics, apostrophes and full stops, hyphens taken for spaces.
/// "Al-Qa'im", "AL QAIM" and "al-Qāʾim" read the same. Keeps a running hash, so that looking up a name makes no string.
/// </summary>
internal ref struct FoldedWords
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _acrossPunctuation;
    private ulong _state;
    private int _at;

    /// <param name="text">Text that begins with the first word, or with what parts words.</param>
    /// <param name="acrossPunctuation">
    /// True for a whole name, where a comma parts words like a space; false for running text, where no name goes on after a comma.
    /// </param>
    public FoldedWords(ReadOnlySpan<char> text, bool acrossPunctuation)
    {
        _text = text;
        _acrossPunctuation = acrossPunctuation;
        _state = Offset;
    }

    /// <summary>Words read so far.</summary>
    public int Count { get; private set; }

    /// <summary>Position after the last letter of the last word read.</summary>
    public int End { get; private set; }

    /// <summary>Hash of the words read so far.</summary>
    public readonly ulong Hash => Mix(_state);

    /// <summary>Hash of the words read so far with an "s" taken off their end; used for plurals. Meaningless when they do not end so.</summary>
    public ulong HashWithoutPlural { get; private set; }

    /// <summary>Reads the next word; false at the end of the text or of what can be one name.</summary>
    public bool Next()
    {
        if (!SkipBreaks()) return false;
        if (Count > 0) Add(' ');
        var beforeLast = _state;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) beforeLast = AddLast(c);
            else if (char.IsAsciiLetterUpper(c)) beforeLast = AddLast((char)(c | 0x20));
            else if (IsDropped(c))
            {
                if (IsPossessive(_at)) break;
                continue;
            }
            else if (c < 0x80) break;
            else if (FoldTable.Of(c) is { } plain)
            {
                foreach (var letter in plain) beforeLast = AddLast(letter);
            }
            else if (char.IsLetterOrDigit(c)) beforeLast = AddLast(char.ToLowerInvariant(c));
            else if (c is < '\u0300' or > '\u036F') break;
            End = _at + 1;
        }

        HashWithoutPlural = Mix(beforeLast);
        Count++;
        return true;
    }

    /// <summary>Hash of a whole name.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name)
    {
        var words = new FoldedWords(name, acrossPunctuation: true);
        while (words.Next())
        {
        }

        return words.Hash;
    }

    // "Iraq's" ends as a name before the apostrophe; "Qa'im" goes on after it.
    private readonly bool IsPossessive(int at) =>
        _text[at] is '\'' or '’' && at + 1 < _text.Length && _text[at + 1] is 's' or 'S'
        && (at + 2 == _text.Length || !char.IsLetterOrDigit(_text[at + 2]));

    private bool SkipBreaks()
    {
        var start = _at;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (char.IsLetterOrDigit(c)) return Count == 0 || _at > start;
            if (_acrossPunctuation || IsDropped(c) || c is '-' or '‐' or '‑' or '–' or '/' or '_' || char.IsWhiteSpace(c)) continue;
            return false;
        }

        return false;
    }

    private static bool IsDropped(char c) => c is '\'' or '.' or '’' or '‘' or '`' or '´' or 'ʻ' or 'ʼ' or 'ʽ' or 'ʾ' or 'ʿ' or '′';

    private ulong AddLast(char letter)
    {
        var before = _state;
        Add(letter);
        return before;
    }

    private void Add(char letter) => _state = (_state ^ letter) * Prime;

    // FNV's upper bits are weak for short names; the table is indexed by them.
    private static ulong Mix(ulong state)
    {
        state ^= state >> 32;
        state *= 0xD6E8FEB86659FD93;
        state ^= state >> 32;
        return state;
    }
}
