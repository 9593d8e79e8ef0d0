using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sitrep.Language;

/// <summary>
/// Tells whether two spellings may be one name written otherwise: "al-Kadhimi" and "Al-Khadimi", "Mohammed" and "Muhammad".
/// Transliterations differ in vowels, doubled letters, h after a consonant and a few neighbouring sounds; a skeleton leaves
/// these out, and what remains is compared letter by letter.
/// </summary>
public static class NameVariants
{
    private const int MaxLetters = 40;

    /// <summary>1 for the same name but for case and marks; from 0.8 a likely variant; below 0.6 another name.</summary>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> a = stackalloc char[MaxLetters], b = stackalloc char[MaxLetters];
        a = a[..Letters(left, a)];
        b = b[..Letters(right, b)];
        if (a.IsEmpty || b.IsEmpty) return 0;
        if (a.SequenceEqual(b)) return 1;
        var letters = 1 - (double)Distance(a, b) / Math.Max(a.Length, b.Length);
        Span<char> bonesA = stackalloc char[MaxLetters], bonesB = stackalloc char[MaxLetters];
        bonesA = bonesA[..Skeleton(a, bonesA)];
        bonesB = bonesB[..Skeleton(b, bonesB)];
        if (bonesA.Length < 2 || bonesB.Length < 2) return letters;
        var bones = 1 - (double)Distance(bonesA, bonesB) / Math.Max(bonesA.Length, bonesB.Length);
        return Math.Min(0.99, 0.4 * letters + 0.6 * bones);
    }

    /// <summary>True when the two are likely spellings of one name, and not the same spelling.</summary>
    public static bool AreVariants(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Math.Min(left.Length, right.Length) >= 4 && Similarity(left, right) is >= 0.8 and < 1;

    // Small letters without diacritics; hyphens, apostrophes, spaces and a leading article fall away.
    private static int Letters(ReadOnlySpan<char> name, Span<char> letters)
    {
        var rest = WithoutArticle(name);
        var count = 0;
        foreach (var c in rest)
        {
            if (count == letters.Length) break;
            if (char.IsLetter(c)) letters[count++] = Plain(c);
        }

        return count;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name)
    {
        if (name.Length > 4 && name[2] is '-' or ' ' && char.ToLowerInvariant(name[0]) is 'a' or 'e' && char.ToLowerInvariant(name[1]) is 'l' or 's' or 'n' or 'r' or 'd' or 'z' or 't') return name[3..];
        return name;
    }

    private static char Plain(char c)
    {
        if (c < '\u0080') return char.ToLowerInvariant(c);
        var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(decomposed[0]) is UnicodeCategory.NonSpacingMark ? c : char.ToLowerInvariant(decomposed[0]);
    }

    // The first letter and the consonants after it: h after a consonant, doubled letters and vowels left out, like sounds written alike.
    private static int Skeleton(ReadOnlySpan<char> letters, Span<char> bones)
    {
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            if (c == 'h' && i > 0 && !IsVowel(letters[i - 1])) continue;
            if (IsVowel(c) && i > 0) continue;
            var sound = IsVowel(c) ? 'a' : c switch { 'q' or 'c' or 'g' => 'k', 'z' => 's', 'v' or 'w' => 'f', 'd' => 't', 'b' => 'p', 'j' => 'i', _ => c };
            if (count > 0 && bones[count - 1] == sound) continue;
            bones[count++] = sound;
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';

    // Letters changed, left out or put in; two neighbours in the other order count once.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        var table = ArrayPool<int>.Shared.Rent((a.Length + 1) * width);
        for (var j = 0; j < width; j++) table[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            table[i * width] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(table[(i - 1) * width + j], table[i * width + j - 1]) + 1, table[(i - 1) * width + j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, table[(i - 2) * width + j - 2] + 1);
                table[i * width + j] = best;
            }
        }

        var distance = table[a.Length * width + b.Length];
        ArrayPool<int>.Shared.Return(table);
        return distance;
    }
}
