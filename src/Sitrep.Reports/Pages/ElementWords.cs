using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Sitrep.Reports;

/// <summary>What an element is for, by the words its makers named it with.</summary>
internal enum ElementVerdict
{
    None,
    Drop,

    /// <summary>It holds the article. Outranks Drop within one name: "article-body with-video" is no video.</summary>
    Body,
}

/// <summary>The compiled form of knowledge/furniture/elements.tsv.</summary>
internal static class ElementWords
{
    private static readonly FrozenDictionary<string, ElementVerdict> Verdicts = WordList.Rows("furniture/elements")
        .ToFrozenDictionary(row => row[1], row => Enum.Parse<ElementVerdict>(row[0], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementVerdict>.AlternateLookup<ReadOnlySpan<char>> Lookup = Verdicts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verdict of the first of class, id and role that has one.</summary>
    public static ElementVerdict Of(IElement element)
    {
        if (element.GetAttribute("itemprop") is "articleBody") return ElementVerdict.Body;
        var verdict = OfName(element.ClassName);
        if (verdict == ElementVerdict.None) verdict = OfName(element.Id);
        return verdict == ElementVerdict.None ? OfName(element.GetAttribute("role")) : verdict;
    }

    /// <summary>The strongest verdict of any word, or of any two neighbouring words, of a name.</summary>
    public static ElementVerdict OfName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 300) return ElementVerdict.None;
        Span<char> buffer = stackalloc char[2 * name.Length];
        var words = Split(name, buffer);
        var best = ElementVerdict.None;
        int previous = 0, current = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] != ' ') continue;
            Raise(ref best, words[current..i]);
            if (previous < current) Raise(ref best, words[previous..i]);
            previous = current;
            current = i + 1;
        }

        return best;
    }

    private static void Raise(ref ElementVerdict best, ReadOnlySpan<char> words)
    {
        if (Lookup.TryGetValue(words, out var verdict) && verdict > best) best = verdict;
    }

    // "relatedPosts article-body__share" becomes "related posts article body share".
    private static ReadOnlySpan<char> Split(string name, Span<char> buffer)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetterOrDigit(c))
            {
                if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
                continue;
            }

            if (char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1])) buffer[length++] = ' ';
            buffer[length++] = char.ToLowerInvariant(c);
        }

        return buffer[..length].TrimEnd(' ');
    }
}
