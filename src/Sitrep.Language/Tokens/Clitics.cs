namespace Sitrep.Language;

/// <summary>English contractions and the possessive.</summary>
internal static class Clitics
{
    private static readonly string[] Tails = ["s", "m", "d", "re", "ve", "ll"];

    // Written in one, two words to the grammar; the number is the length of the first.
    private static readonly (string Word, int First)[] Fused =
    [
        ("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3), ("lemme", 3), ("dont", 2), ("didnt", 3), ("doesnt", 4),
        ("isnt", 2), ("wasnt", 3), ("couldnt", 5), ("wouldnt", 5), ("havent", 4),
    ];

    /// <summary>True when a clitic of an apostrophe begins here, so that the word ends before it: "Iraq|'s".</summary>
    public static bool Follows(string text, int apostrophe, int end) => AfterApostrophe(text, apostrophe, end) > 0;

    /// <summary>Length of the clitic that begins at an apostrophe, with it; 0 when none does.</summary>
    public static int AfterApostrophe(string text, int apostrophe, int end)
    {
        foreach (var tail in Tails)
        {
            var stop = apostrophe + 1 + tail.Length;
            if (stop > end || (stop < end && TokenChars.IsWord(text, stop))) continue;
            if (text.AsSpan(apostrophe + 1, tail.Length).Equals(tail, StringComparison.OrdinalIgnoreCase)) return 1 + tail.Length;
        }

        return 0;
    }

    /// <summary>Where to cut a word in two ("do|n't", "can|not"), or 0.</summary>
    public static int Split(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 12) return 0;
        if (word[^3] is 'n' or 'N' && TokenChars.IsApostrophe(word[^2]) && word[^1] is 't' or 'T') return word.Length - 3;
        foreach (var (fused, first) in Fused)
        {
            if (word.Equals(fused, StringComparison.OrdinalIgnoreCase)) return first;
        }

        return 0;
    }
}
