using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// A place name whose last word has been exchanged: "Green John" where the report otherwise has "Green Zone". The usual name ends in a word
/// for a kind of place and stands at least twice; the odd one stands once, where a place belongs.
/// </summary>
internal static class GarbledNames
{
    public static IEnumerable<Suspicion> Find(Document document, WordClass[] classes, PhraseSet<bool> heads)
    {
        var usual = UsualNames(document, classes, heads);
        if (usual.Count == 0) yield break;
        for (var i = 1; i + 1 < document.Count; i++)
        {
            if (classes[i - 1] != WordClass.Preposition && classes[i - 1] != WordClass.Determiner) continue;
            if (!IsName(document, classes, i) || !IsName(document, classes, i + 1) || heads.Has(document, i + 1)) continue;
            if (i + 2 < document.Count && (IsName(document, classes, i + 2) || classes[i + 2] == WordClass.Hyphen)) continue;
            if (!usual.TryGetValue(document.Form(i).ToString(), out var known) || known.Count < 2) continue;
            yield return new Suspicion(RemarkKind.Garbled, document.SpanOf(new TokenRange(i, i + 2)), 4, known.Name);
        }
    }

    private static Dictionary<string, (string Name, int Count)> UsualNames(Document document, WordClass[] classes, PhraseSet<bool> heads)
    {
        var names = new Dictionary<string, (string Name, int Count)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + 1 < document.Count; i++)
        {
            // The first is printed with capitals; later ones may be in lower case ("the green zone").
            if (classes[i] != WordClass.Open || !heads.Has(document, i + 1)) continue;
            var first = document.Form(i).ToString();
            var isName = char.IsUpper(first[0]) && char.IsUpper(document.Form(i + 1)[0]);
            if (names.TryGetValue(first, out var known))
            {
                if (known.Name.EndsWith(document.Form(i + 1).ToString(), StringComparison.OrdinalIgnoreCase)) names[first] = known with { Count = known.Count + 1 };
            }
            else if (isName) names.Add(first, (document.Quote(new TokenRange(i, i + 2)), 1));
        }

        return names;
    }

    private static bool IsName(Document document, WordClass[] classes, int token) =>
        classes[token] == WordClass.Open && document.Form(token) is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[1]);
}
