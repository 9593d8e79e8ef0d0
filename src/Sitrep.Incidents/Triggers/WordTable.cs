using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Numbers for the words of the lexicons, so that a report's tokens are looked up once and compared as numbers after.
/// Filled while the lexicons are read, then frozen.
/// </summary>
public sealed class WordTable
{
    /// <summary>A word that no lexicon has.</summary>
    public const int Unknown = -1;

    private const int LongestWord = 40;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _numbers.Count;

    /// <summary>Number of a word, new if it has none yet.</summary>
    public int Add(string word)
    {
        if (_numbers.TryGetValue(word, out var number)) return number;
        number = _numbers.Count;
        _numbers.Add(word, number);
        return number;
    }

    /// <summary>Number of a word in lower case, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> word) => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : Unknown;

    /// <summary>
    /// Numbers of all tokens by their lemma. In text in capitals a common noun is often tagged as a name and keeps its ending
    /// ("BOMBS"), so an unknown lemma is tried again without it.
    /// </summary>
    public int[] NumbersOf(Document document)
    {
        var numbers = new int[document.Count];
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = NumberOf(document.Lemmas[i], document.Form(i), buffer);
        return numbers;
    }

    private int NumberOf(ReadOnlySpan<char> lemma, ReadOnlySpan<char> form, Span<char> buffer)
    {
        if (lemma.Length <= buffer.Length)
        {
            var length = lemma.ToLowerInvariant(buffer);
            if (Find(buffer[..length]) is not Unknown and var known) return known;
        }

        if (form.Length is 0 or > LongestWord) return Unknown;
        form.ToLowerInvariant(buffer);
        return FindWithoutEnding(buffer[..form.Length]);
    }

    private int FindWithoutEnding(Span<char> word)
    {
        if (Find(word) is not Unknown and var whole) return whole;
        if (word.Length < 4) return Unknown;
        if (word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return Find(word[..^2]);
        }

        if (word.EndsWith("es") && Find(word[..^2]) is not Unknown and var es) return es;
        if (word[^1] == 's') return Find(word[..^1]);
        var stem = word.EndsWith("ed") ? word[..^2] : word.EndsWith("ing") ? word[..^3] : default;
        if (stem.Length < 3) return Unknown;
        if (Find(stem) is not Unknown and var bare) return bare;
        if (stem[^1] == stem[^2] && Find(stem[..^1]) is not Unknown and var doubled) return doubled;

        // "raided" → "raid" is done above; "staged" → "stage" needs the e back, which stands in the buffer after the stem.
        word[stem.Length] = 'e';
        return Find(word[..(stem.Length + 1)]);
    }
}
