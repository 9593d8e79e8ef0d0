using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>A name that nothing knows and that is a well-known word but for two neighbouring letters or one of the letters that transliterations exchange: "Bagdhad".</summary>
internal static class UnknownNames
{
    private const int Shortest = 6, WellKnown = 20_000;
    private const float Score = 0.5f;

    public static IEnumerable<Suspicion> Find(Document document, WordClass[] classes, WordNumbers words)
    {
        for (var i = 0; i < document.Count; i++)
        {
            var form = document.Form(i);
            if (classes[i] != WordClass.Open || form.Length < Shortest || !char.IsUpper(form[0]) || char.IsUpper(form[1]) || words.Of(form) != WordNumbers.UnknownName) continue;
            if (Meant(form.ToString().ToLowerInvariant(), words) is { } meant) yield return new Suspicion(RemarkKind.NameVariant, document.Tokens.Span(i), Score, meant);
        }
    }

    private static string? Meant(string form, WordNumbers words)
    {
        for (var i = 1; i + 1 < form.Length; i++)
        {
            string[] tries = [string.Concat(form.AsSpan(0, i), [form[i + 1], form[i]], form.AsSpan(i + 2)), form.Remove(i, 1), string.Concat(form.AsSpan(0, i), [form[i - 1]], form.AsSpan(i))];
            foreach (var word in tries)
            {
                if (IsWellKnown(word, words)) return Named(word);
            }

            foreach (var letter in Exchanged(form[i]))
            {
                var word = string.Concat(form.AsSpan(0, i), [letter], form.AsSpan(i + 1));
                if (IsWellKnown(word, words)) return Named(word);
            }
        }

        return null;
    }

    private static string Exchanged(char letter) => letter switch { 'a' => "e", 'e' => "ai", 'i' => "ey", 'o' => "u", 'u' => "o", 'y' => "i", 'q' => "k", 'k' => "qc", 's' => "z", 'z' => "s", 'w' => "v", 'v' => "w", _ => "" };

    private static bool IsWellKnown(string word, WordNumbers words) => words.Of(word) is >= WordNumbers.First and < WellKnown;

    private static string Named(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
