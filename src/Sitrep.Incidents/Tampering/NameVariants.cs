using System.Text;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Names of one report that differ only as transliterations or slips of each other do: "al-Khadimi" beside "al-Kadhimi".
/// The rarer spelling is remarked, the later one of equals.
/// </summary>
internal static class NameVariants
{
    private const int ShortestName = 5;

    public static IEnumerable<Suspicion> Find(Document document, WordClass[] classes)
    {
        var groups = new Dictionary<string, List<Spelling>>(StringComparer.Ordinal);
        for (var i = 0; i < document.Count; i++)
        {
            var form = document.Form(i);
            if (classes[i] != WordClass.Open || form.Length < ShortestName || !char.IsUpper(form[0]) || IsInCapitals(form)) continue;
            var key = Skeleton(form);
            if (key.Length < ShortestName - 1) continue;
            if (!groups.TryGetValue(key, out var spellings)) groups.Add(key, spellings = []);
            var token = i;
            var spelling = spellings.Find(known => document.Form(known.Tokens[0]).Equals(document.Form(token), StringComparison.OrdinalIgnoreCase));
            if (spelling is null) spellings.Add(spelling = new Spelling([]));
            spelling.Tokens.Add(i);
        }

        return groups.Values.Where(group => group.Count > 1).SelectMany(group => Compare(document, classes, group));
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

    private static IEnumerable<Suspicion> Compare(Document document, WordClass[] classes, List<Spelling> group)
    {
        var usual = group.MaxBy(spelling => spelling.Tokens.Count)!;
        var name = document.Form(usual.Tokens[0]).ToString();
        foreach (var spelling in group.Where(spelling => spelling != usual))
        {
            foreach (var token in spelling.Tokens.Where(token => !HasOwnFirstName(document, classes, token, usual)))
            {
                var span = document.Tokens.Span(token);
                if (token >= 2 && classes[token - 1] == WordClass.Hyphen) span = document.Tokens.Span(token - 2).Cover(span);
                yield return new Suspicion(RemarkKind.NameVariant, span, 4, name);
            }
        }
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

    private static bool IsInCapitals(ReadOnlySpan<char> form) => char.IsUpper(form[1]);

    private sealed record Spelling(List<int> Tokens);
}
