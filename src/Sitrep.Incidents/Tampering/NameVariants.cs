using System.Text;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Names of one report that differ only as transliterations or slips of each other do: "al-Khadimi" beside "al-Kadhimi". The rarer spelling is
/// suspected, the later one of equals; more so when it is no known word and the other is.
/// </summary>
internal static class NameVariants
{
    private const int ShortestName = 5, ShortestSlip = 6;

    // Logarithms of odds, set by hand: how alike, then how often and how well known.
    private const float SameSound = 2.5f, Swapped = 2, OneLetter = 0.3f, UsualOften = 0.5f, OddOften = -1, OddKnown = -3, OddKnownSameSound = 0.5f, OnlyUsualKnown = 1.5f;

    public static IEnumerable<Suspicion> Find(Document document, WordClass[] classes, WordNumbers? words)
    {
        var spellings = Spellings(document, classes);
        var likes = new Dictionary<(int Odd, int Usual), float>();
        foreach (var bucket in Buckets(spellings))
        {
            for (var a = 0; a < bucket.Count; a++)
            {
                for (var b = a + 1; b < bucket.Count; b++)
                {
                    var (odd, usual) = spellings[bucket[a]].Tokens.Count < spellings[bucket[b]].Tokens.Count ? (bucket[a], bucket[b]) : (bucket[b], bucket[a]);
                    if (Likeness(spellings[odd].Form, spellings[usual].Form) is { } likeness) likes[(odd, usual)] = likeness;
                }
            }
        }

        foreach (var ((odd, usual), likeness) in likes.OrderBy(pair => pair.Key))
        {
            var score = likeness + Weigh(spellings[odd], spellings[usual], likeness, words);
            foreach (var token in spellings[odd].Tokens.Where(token => !HasOwnFirstName(document, classes, token, spellings[usual])))
            {
                var span = document.Tokens.Span(token);
                if (token >= 2 && classes[token - 1] == WordClass.Hyphen) span = document.Tokens.Span(token - 2).Cover(span);
                yield return new Suspicion(RemarkKind.NameVariant, span, score, spellings[usual].Form);
            }
        }
    }

    /// <summary>What is left of a name when the letters are alike that transliterations exchange.</summary>
    public static string Skeleton(ReadOnlySpan<char> name)
    {
        var skeleton = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = FeatureHash.Lower(name[i]);
            c = c switch { 'o' => 'u', 'e' or 'y' => 'i', 'q' or 'c' => 'k', 'w' or 'v' => 'w', 'z' => 's', '\'' or '`' => '\0', _ => c };
            if (c == '\0' || (c == 'h' && i > 0 && FeatureHash.Lower(name[i - 1]) is 'd' or 'k' or 'g' or 't' or 's' or 'z' or 'c')) continue;
            if (skeleton.Length == 0 || skeleton[^1] != c) skeleton.Append(c);
        }

        return skeleton.ToString();
    }

    private static List<Spelling> Spellings(Document document, WordClass[] classes)
    {
        var found = new List<Spelling>();
        var byForm = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < document.Count; i++)
        {
            var form = document.Form(i);
            if (classes[i] != WordClass.Open || form.Length < ShortestName || !char.IsUpper(form[0]) || char.IsUpper(form[1])) continue;
            var text = form.ToString();
            if (!byForm.TryGetValue(text, out var at))
            {
                byForm.Add(text, at = found.Count);
                found.Add(new Spelling(text, []));
            }

            found[at].Tokens.Add(i);
        }

        return found;
    }

    // Spellings that sound alike, and spellings that are the same but for one letter, share a bucket; so no two that don't are ever compared.
    private static IEnumerable<List<int>> Buckets(List<Spelling> spellings)
    {
        var buckets = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var s = 0; s < spellings.Count; s++)
        {
            var form = spellings[s].Form.ToLowerInvariant();
            var skeleton = Skeleton(form);
            if (skeleton.Length >= ShortestName - 1) Put("=" + skeleton, s);
            if (form.Length < ShortestSlip) continue;
            Put(form, s);
            for (var i = 1; i < form.Length; i++) Put(form.Remove(i, 1), s);
        }

        return buckets.Values.Where(bucket => bucket.Count > 1);

        void Put(string key, int spelling)
        {
            if (!buckets.TryGetValue(key, out var bucket)) buckets.Add(key, bucket = []);
            if (bucket.Count == 0 || bucket[^1] != spelling) bucket.Add(spelling);
        }
    }

    private static float? Likeness(string left, string right)
    {
        string a = left.ToLowerInvariant(), b = right.ToLowerInvariant();
        if (Skeleton(a) == Skeleton(b)) return SameSound;
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start]) start++;
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        // "Syria" and "Syrian", "Iraqi" and "Iraqis" differ at their ends, as other words do.
        if (start == 0 || end == 0) return null;
        var (restA, restB) = (a.Length - start - end, b.Length - start - end);
        if (restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]) return Swapped;
        return restA + restB <= 2 && Math.Max(restA, restB) == 1 && Math.Min(a.Length, b.Length) >= ShortestSlip ? OneLetter : null;
    }

    private static float Weigh(Spelling odd, Spelling usual, float likeness, WordNumbers? words)
    {
        var weight = ((usual.Tokens.Count >= 3 ? UsualOften : 0) + ((odd.Tokens.Count - 1) * OddOften));
        if (words is null) return weight;
        var (oddKnown, usualKnown) = (words.Of(odd.Form) >= WordNumbers.First, words.Of(usual.Form) >= WordNumbers.First);
        if (oddKnown) return weight + (likeness == SameSound ? OddKnownSameSound : OddKnown);
        return usualKnown ? weight + OnlyUsualKnown : weight;
    }

    // "Ali Hassan" beside "Omar Hasan" are two people.
    private static bool HasOwnFirstName(Document document, WordClass[] classes, int token, Spelling usual)
    {
        var first = FirstName(document, classes, token);
        return first >= 0 && usual.Tokens.TrueForAll(other => FirstName(document, classes, other) is >= 0 and var known && !document.Form(known).Equals(document.Form(first), StringComparison.OrdinalIgnoreCase));
    }

    private static int FirstName(Document document, WordClass[] classes, int token)
    {
        var at = token - 1;
        if (at >= 1 && classes[at] == WordClass.Hyphen) at -= 2;
        return at >= 0 && classes[at] == WordClass.Open && char.IsUpper(document.Form(at)[0]) ? at : -1;
    }

    private sealed record Spelling(string Form, List<int> Tokens);
}
