using System.Collections.Frozen;

namespace Sitrep.Language;

/// <summary>Words that carry a full stop of their own.</summary>
internal static class Abbreviations
{
    // Before a name or number: the stop never ends a sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = new[]
    {
        "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "prof", "rev", "fr", "st", "ste", "hon", "gen", "lt", "col", "maj", "capt", "cmdr", "cdr",
        "adm", "brig", "sgt", "cpl", "pvt", "pfc", "insp", "supt", "det", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "amb", "atty",
        "mt", "ft", "vs", "no", "nos", "vol", "pp", "fig", "figs", "approx", "ca", "cf", "eng", "lic", "msgr", "sr", "sra", "gral", "cnel",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // May stand at the end of a sentence as well.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trailing = new[]
    {
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
        "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "esq", "etc", "al", "ave", "blvd", "rd", "hwy", "dept", "univ", "assn",
        "ph.d", "i.e", "e.g", "a.m", "p.m", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md",
        "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "attn", "ext", "tel",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words that are also common words: their stop is their own only when a sentence cannot end there.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlsoWords = new[]
    {
        "no", "mar", "sun", "sat", "fig", "mass", "ill", "ind", "miss", "pa", "la", "del", "wash", "co", "al", "ore", "mo", "ms", "fr", "det", "gen", "rep", "hon", "eng", "ext", "mon", "wed", "dec", "jun", "mt", "ft", "st",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the stop after a word belongs to it. <paramref name="stop"/> is the position of the stop.</summary>
    public static bool TakesStop(ReadOnlySpan<char> word, string text, int stop, int end)
    {
        if (stop + 1 < end && text[stop + 1] == '.') return false; // an ellipsis follows
        if (word.Length == 1) return char.IsUpper(word[0]) && IsInitial(text, stop);
        if (word.Contains('.')) return !char.IsAsciiDigit(word[^1]) && IsDotted(word);
        if (word.Length > 7) return false;
        if (Leading.Contains(word) || Trailing.Contains(word))
        {
            if (!AlsoWords.Contains(word)) return true;
            return char.IsUpper(word[0]) && !IsEndOfLine(text, stop + 1) && NextIs(text, stop + 1, static c => char.IsUpper(c) || char.IsAsciiDigit(c));
        }

        return false;
    }

    /// <summary>True when a token with its stop is one after which no sentence ends: "Gen.", "Mr.".</summary>
    public static bool NeverEnds(ReadOnlySpan<char> token) => token.Length > 1 && Leading.Contains(token[..^1]);

    // "U.S", "a.m", "Ph.D": parts of at most two letters between stops.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var part = 0;
        foreach (var c in word)
        {
            part = c == '.' ? 0 : part + 1;
            if (part > 2) return false;
        }

        return true;
    }

    // "George W. Bush": an initial is followed by a name. At the end of the text it ends a sentence ("plan B.").
    private static bool IsInitial(string text, int stop) => NextIs(text, stop + 1, static c => char.IsLetter(c) || c == ',');

    private static bool IsEndOfLine(string text, int at) => at >= text.Length || text[at] == '\n';

    private static bool NextIs(string text, int at, Func<char, bool> test)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && test(text[at]);
    }
}
