using System.Buffers;
using System.Collections.Frozen;

namespace Sitrep.Reports;

/// <summary>How much a furniture line takes with it.</summary>
internal enum FurnitureEffect
{
    Line,

    /// <summary>The short lines that follow, too: a list of other reports.</summary>
    Section,

    /// <summary>Everything that follows: the comment form closes the page.</summary>
    Rest,
}

/// <summary>The compiled form of knowledge/furniture/lines.tsv.</summary>
internal static class FurnitureWords
{
    // Past a screen line or two a line is prose, whatever it begins with.
    private const int LongestWhole = 70;
    private const int LongestStart = 180;
    private const int LongestContains = 400;

    private const string EndMarks = "*:.!…|»>→- ";

    private static readonly FrozenDictionary<string, FurnitureEffect> Whole;
    private static readonly FrozenDictionary<string, (string Words, FurnitureEffect Effect)[]> StartsByFirstWord;
    private static readonly SearchValues<string> Contained;

    static FurnitureWords()
    {
        var whole = new Dictionary<string, FurnitureEffect>(StringComparer.Ordinal);
        var starts = new Dictionary<string, List<(string, FurnitureEffect)>>(StringComparer.Ordinal);
        var contained = new List<string>();
        Span<char> buffer = stackalloc char[LongestContains];
        foreach (var row in WordList.Rows("furniture/lines"))
        {
            var effect = Enum.Parse<FurnitureEffect>(row[1], ignoreCase: true);
            switch (row[0])
            {
                case "whole":
                    var words = Normalise(row[2], buffer).ToString();
                    whole[words] = whole.TryGetValue(words, out var known) && known > effect ? known : effect;
                    break;
                case "start":
                    var first = FirstWord(row[2]).ToString();
                    if (!starts.TryGetValue(first, out var list)) starts[first] = list = [];
                    list.Add((row[2], effect));
                    break;
                case "contains":
                    contained.Add(row[2]);
                    break;
                default:
                    throw new InvalidDataException($"knowledge/furniture/lines.tsv: '{row[0]}' is no way to match.");
            }
        }

        Whole = whole.ToFrozenDictionary(StringComparer.Ordinal);
        StartsByFirstWord = starts.ToFrozenDictionary(s => s.Key, s => s.Value.OrderByDescending(v => v.Item2).ToArray(), StringComparer.Ordinal);
        Contained = SearchValues.Create([.. contained], StringComparison.Ordinal);
    }

    /// <summary>What a line of furniture covers; null when the line is none.</summary>
    public static FurnitureEffect? Match(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestContains || line.IsEmpty || line[0] is '"' or '“' or '\'' or '‘') return null;
        Span<char> buffer = stackalloc char[LongestContains];
        var words = Normalise(line, buffer);
        if (words.IsEmpty) return null;
        FurnitureEffect? best = null;
        if (words.Length <= LongestWhole && Whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var whole)) best = whole;
        if (line.Length <= LongestStart && StartEffect(words) is { } start && (best is null || start > best)) best = start;
        return best ?? (words.ContainsAny(Contained) ? FurnitureEffect.Line : null);
    }

    private static FurnitureEffect? StartEffect(ReadOnlySpan<char> words)
    {
        if (!StartsByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWord(words), out var candidates)) return null;
        foreach (var (start, effect) in candidates)
        {
            if (words.SequenceEqual(start.AsSpan().TrimEnd(EndMarks))) return effect;
            if (words.StartsWith(start) && (words.Length == start.Length || !char.IsLetterOrDigit(start[^1]) || !char.IsLetterOrDigit(words[start.Length]))) return effect;
        }

        return null;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        return (end < 0 ? words : words[..end]).TrimEnd(EndMarks);
    }

    // Lower case, single blanks, straight quotation marks; bullets before and marks behind taken off.
    private static ReadOnlySpan<char> Normalise(ReadOnlySpan<char> line, Span<char> buffer)
    {
        var length = 0;
        var blank = false;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = length > 0;
                continue;
            }

            if (blank && length < buffer.Length - 1) buffer[length++] = ' ';
            blank = false;
            if (length == buffer.Length) break;
            buffer[length++] = c switch { '’' or '‘' => '\'', '“' or '”' => '"', _ => char.ToLowerInvariant(c) };
        }

        return buffer[..length].TrimStart("*•·-–—|>+#►▶»← ").TrimEnd(EndMarks);
    }
}
