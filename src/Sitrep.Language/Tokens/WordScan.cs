namespace Sitrep.Language;

/// <summary>Where a word ends that begins at a letter or digit.</summary>
internal static class WordScan
{
    public static int End(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end)
        {
            if (TokenChars.IsWord(text, at) || Joins(text, start, at, end)) at++;
            else if (text[at] == '-' && JoinsHyphen(text, start, at, end, out var resume)) at = resume;
            else break;
        }

        return at;
    }

    // A mark inside a word: "3.5", "200,000", "5:30", "9/11", "AT&T", "U.S", "O'Neill", "user_name".
    private static bool Joins(string text, int start, int at, int end)
    {
        if (at + 1 >= end || !TokenChars.IsWord(text, at + 1)) return false;
        char before = text[at - 1], after = text[at + 1];
        return text[at] switch
        {
            ',' => char.IsAsciiDigit(before) && ThreeDigits(text, at + 1, end),
            ':' or '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            '.' => char.IsAsciiDigit(before) == char.IsAsciiDigit(after) && DotJoins(text, start, at, end),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after) && !Clitics.Follows(text, at, end),
            '_' => true,
            _ => false,
        };
    }

    private static bool ThreeDigits(string text, int at, int end) =>
        at + 3 <= end && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == end || !char.IsAsciiDigit(text[at + 3]));

    // "U.S" and "example.com" are one word; "end.Next" is a missing space.
    private static bool DotJoins(string text, int start, int at, int end)
    {
        if (char.IsAsciiDigit(text[at - 1])) return true;
        var singleBefore = at - start == 1 || (at - 2 >= start && text[at - 2] == '.');
        var singleAfter = at + 2 >= end || !TokenChars.IsWord(text, at + 2);
        return (singleBefore && singleAfter) || !char.IsUpper(text[at + 1]) || (singleBefore && char.IsUpper(text[at - 1]) && at + 2 < end && text[at + 2] == '.');
    }

    // Hyphens part words ("al-Kadhimi" is three tokens), but not a prefix from its stem, nor the groups of a telephone number.
    private static bool JoinsHyphen(string text, int start, int at, int end, out int resume)
    {
        resume = at + 1;
        if (at + 1 >= end || !TokenChars.IsWord(text, at + 1)) return false;
        if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) return IsNumberGroups(text, start, end);
        return Prefixes.Holds(text.AsSpan(start, at - start));
    }

    // "713-853-3989", "646-8420", "11-20-2000": digits in groups; "2003-2004" and "5-10" are ranges.
    private static bool IsNumberGroups(string text, int start, int end)
    {
        int groups = 1, size = 0, firstSize = 0;
        for (var at = start; at < end && at - start < 40; at++)
        {
            if (char.IsAsciiDigit(text[at])) size++;
            else if (text[at] == '-' && size > 0)
            {
                if (groups == 1) firstSize = size;
                groups++;
                size = 0;
            }
            else break;
        }

        return groups > 2 || (groups == 2 && firstSize == 3 && size == 4);
    }
}
