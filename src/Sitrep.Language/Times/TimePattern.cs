namespace Sitrep.Language;

/// <summary>One word, class or mark that a pattern asks for.</summary>
internal readonly record struct PatternElement(string? Word, TimeClass Class, char Mark)
{
    public static PatternElement Parse(string text)
    {
        if (text is "-" or "/") return new PatternElement(null, default, text[0]);
        return text[0] == '{' ? new PatternElement(null, Enum.Parse<TimeClass>(text[1..^1], ignoreCase: true), '\0') : new PatternElement(text, default, '\0');
    }
}

/// <summary>
/// Reads a pattern of <c>rules.tsv</c> into all the plain sequences it stands for. A sequence is matched in one pass without
/// going back, so no text can make it slow.
/// </summary>
internal static class TimePattern
{
    public static IEnumerable<PatternElement[]> Expand(string pattern)
    {
        var at = 0;
        var spaced = pattern.Replace("[", "[ ", StringComparison.Ordinal).Replace("]", " ]", StringComparison.Ordinal)
            .Replace("(", "( ", StringComparison.Ordinal).Replace(")", " )", StringComparison.Ordinal)
            .Replace("|", " | ", StringComparison.Ordinal).Replace("?", " ?", StringComparison.Ordinal);
        var tokens = spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Choices(tokens, ref at).Where(words => words.Count > 0).Select(words => words.Select(PatternElement.Parse).ToArray());
    }

    private static List<List<string>> Choices(string[] tokens, ref int at)
    {
        var all = Sequence(tokens, ref at);
        while (at < tokens.Length && tokens[at] == "|")
        {
            at++;
            all.AddRange(Sequence(tokens, ref at));
        }

        return all;
    }

    private static List<List<string>> Sequence(string[] tokens, ref int at)
    {
        List<List<string>> all = [[]];
        while (at < tokens.Length && tokens[at] is not ("]" or ")" or "|"))
        {
            List<List<string>> next;
            var token = tokens[at++];
            var optional = token == "[";
            if (token is "[" or "(")
            {
                next = Choices(tokens, ref at);
                at++;
            }
            else
            {
                next = [[token]];
            }

            if (at < tokens.Length && tokens[at] == "?")
            {
                optional = true;
                at++;
            }

            if (optional) next = [[], .. next];
            all = [.. all.SelectMany(left => next.Select(right => left.Concat(right).ToList()))];
        }

        return all;
    }
}
