using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Reports;

/// <summary>A language that a text is in.</summary>
/// <param name="Code">ISO 639-1; "und" where only the script is known.</param>
/// <param name="Name">For people: "Spanish".</param>
internal sealed record TextLanguage(string Code, string Name);

/// <summary>
/// Tells a text's language by its letters and its commonest short words. A few microseconds a report and no model to load;
/// finer than English or not it need not be.
/// </summary>
internal static class LanguageTeller
{
    public static readonly TextLanguage English = new("en", "English");

    // Enough to be sure, and a bound on the work for long texts.
    private const int Sample = 3000;

    // With fewer words than this a text gets the benefit of the doubt.
    private const int FewestWords = 12;

    private const int FewestHits = 4;

    // Function words are a third of a running text in most languages; a list of names in English has hardly any.
    private const int LeastShare = 10;

    private static readonly TextLanguage[] Languages = [.. Rows().Select(row => new TextLanguage(row[0], row[1]))];
    private static readonly string[] Scripts = [.. Rows().Select(row => row[2])];
    private static readonly FrozenDictionary<string, int[]> ByWord = Rows()
        .SelectMany((row, language) => row[3].Split(' ').Select(word => (word, language)))
        .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWordSpan = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (int First, int Last, string Script, TextLanguage Language)[] Blocks =
        [.. WordList.Rows("languages/scripts").Select(row => (Hex(row[0]), Hex(row[1]), row[2], new TextLanguage(row[3] == "-" ? "und" : row[3], row[4])))];

    /// <summary>The language; English when the text is too short to tell.</summary>
    public static TextLanguage Tell(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Sample)];
        if (ForeignScript(text) is var (script, byScript)) return ByWords(text, script) ?? byScript;
        return ByWords(text, "Latin") ?? English;
    }

    // The block that most letters are in, when it is not Latin. Some names in other letters do not make a text foreign.
    private static (string Script, TextLanguage Language)? ForeignScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Blocks.Length];
        int letters = 0, foreign = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c < 0x0370) continue;
            foreign++;
            for (var i = 0; i < Blocks.Length; i++)
            {
                if (c >= Blocks[i].First && c <= Blocks[i].Last) counts[i]++;
            }
        }

        if (foreign * 2 < letters || foreign < FewestWords) return null;
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[most]) most = i;
        }

        // Japanese is written in kana between Chinese characters.
        var kana = Array.FindIndex(Blocks, block => block.Script == "Kana");
        if (counts[kana] * 10 > foreign) most = kana;
        return (Blocks[most].Script, Blocks[most].Language);
    }

    private static TextLanguage? ByWords(ReadOnlySpan<char> text, string script)
    {
        Span<int> hits = stackalloc int[Languages.Length];
        Span<char> lower = stackalloc char[16];
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && !char.IsLetter(text[at])) at++;
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark)) at++;
            if (at == start) break;
            words++;
            if (at - start > lower.Length) continue;
            var length = text[start..at].ToLowerInvariant(lower);
            if (!ByWordSpan.TryGetValue(lower[..length], out var languages)) continue;
            foreach (var language in languages) hits[language]++;
        }

        var best = -1;
        for (var i = 0; i < hits.Length; i++)
        {
            if (Scripts[i] == script && (best < 0 || hits[i] > hits[best])) best = i;
        }

        if (best < 0 || hits[best] == 0) return null;
        if (script != "Latin") return Languages[best];

        // English stands first in the list, so a tie is its.
        var sure = words >= FewestWords && hits[best] >= FewestHits && hits[best] * 100 >= words * LeastShare && hits[best] >= 2 * hits[0];
        return sure ? Languages[best] : English;
    }

    private static IEnumerable<string[]> Rows() => WordList.Rows("languages/function-words");

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
