using System.Collections.Frozen;

namespace Sitrep.Reports;

/// <summary>
/// Finds the bodies a report leans on: agencies alone in parentheses, at the head of a byline, or beside a cue ("told", "reported").
/// A name alone is none: "a Reuters photographer was wounded".
/// </summary>
internal static class CreditFinder
{
    private static readonly FrozenSet<string> Before = Cues("before");
    private static readonly FrozenSet<string> After = Cues("after");
    private static readonly FrozenSet<string> AtLine = Cues("line");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeSpan = Before.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterSpan = After.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AtLineSpan = AtLine.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the names of the bodies credited in the text, in order of mention, each once.</summary>
    public static void Find(string text, List<string> credits)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Agencies.Forms);
            if (next < 0) return;
            var start = at + next;
            at = start + 1;
            if (!char.IsUpper(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1]))) continue;
            if (LongestForm(text, start) is not ({ } name, var end)) continue;
            at = end;
            if (IsCredited(text, start, end) && !credits.Contains(name)) credits.Add(name);
        }
    }

    private static (string Name, int End)? LongestForm(string text, int start)
    {
        for (var end = Math.Min(text.Length, start + Agencies.LongestForm); end > start; end--)
        {
            if (end < text.Length && char.IsLetterOrDigit(text[end])) continue;
            if (Agencies.NameOf(text.AsSpan(start, end - start)) is { } name) return (name, end);
        }

        return null;
    }

    private static bool IsCredited(string text, int start, int end)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(end);
        if (before.EndsWith("(") && after.StartsWith(")")) return true;
        var shouted = end - start <= 4 && AllCapitals(Around(text, start, end));

        // "MAP", "TAP" and "AIM" are words where everything is in capitals.
        if (shouted) return false;
        if (after.StartsWith("’s") || after.StartsWith("'s")) return false;
        return Beside(LastWords(before), BeforeSpan, fromEnd: true)
            || Beside(FirstWords(after), AfterSpan, fromEnd: false)
            || AtLineSpan.Contains(Lower(before[(before.LastIndexOf('\n') + 1)..].Trim(), stackalloc char[32]));
    }

    // Three words are the longest cue; "the" and the like between cue and name are passed over.
    private static bool Beside(ReadOnlySpan<char> words, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> cues, bool fromEnd)
    {
        Span<char> buffer = stackalloc char[64];
        var lower = Lower(words, buffer);
        if (fromEnd)
        {
            foreach (var filler in (ReadOnlySpan<string>)[" the", " state-run", " state"])
            {
                if (lower.EndsWith(filler)) lower = lower[..^filler.Length];
            }
        }

        for (var cut = 0; cut < 4 && !lower.IsEmpty; cut++)
        {
            if (cues.Contains(lower)) return true;
            var blank = fromEnd ? lower.IndexOf(' ') : lower.LastIndexOf(' ');
            if (blank < 0) return false;
            lower = fromEnd ? lower[(blank + 1)..] : lower[..blank];
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWords(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(' ');
        var from = trimmed.Length;
        for (var words = 0; words < 4 && from > 0; words++)
        {
            while (from > 0 && !char.IsWhiteSpace(trimmed[from - 1])) from--;
            if (words < 3) while (from > 0 && trimmed[from - 1] == ' ') from--;
        }

        return trimmed[from..].Trim();
    }

    private static ReadOnlySpan<char> FirstWords(ReadOnlySpan<char> after)
    {
        var trimmed = after.TrimStart(' ');
        var to = 0;
        for (var words = 0; words < 2 && to < trimmed.Length; words++)
        {
            while (to < trimmed.Length && trimmed[to] == ' ') to++;
            while (to < trimmed.Length && char.IsLetter(trimmed[to])) to++;
        }

        return trimmed[..to];
    }

    private static ReadOnlySpan<char> Around(string text, int start, int end)
    {
        var from = Math.Max(0, start - 40);
        return text.AsSpan(from, Math.Min(text.Length, end + 40) - from);
    }

    private static bool AllCapitals(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> words, Span<char> buffer)
    {
        if (words.Length > buffer.Length) words = words[^buffer.Length..];
        words.ToLowerInvariant(buffer);
        return buffer[..words.Length];
    }

    private static FrozenSet<string> Cues(string side) =>
        WordList.Rows("agencies/cues").Where(row => row[0] == side).Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);
}
