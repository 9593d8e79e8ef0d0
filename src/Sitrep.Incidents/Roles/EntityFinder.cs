using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Brings candidates together that name the same: equal words, a person's last name with the full one, and what coreference found.
/// </summary>
public static class EntityFinder
{
    public static ImmutableArray<CandidateEntity> Find(Document document, ImmutableArray<Candidate> candidates)
    {
        var fullNames = FullNames(document, candidates);
        var shortForms = ShortForms(document, candidates);
        var groups = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var candidate in candidates)
        {
            var key = KeyOf(document, candidate);
            if (fullNames.TryGetValue(key, out var full)) key = full;
            if (shortForms.TryGetValue(key, out var spelt)) key = spelt;
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
                order.Add(key);
            }

            group.Add(candidate);
        }

        return [.. order.Select(key => new CandidateEntity(key, [.. groups[key]]))];
    }

    // People by the noun alone ("ten terrorists", "the terrorists"), things with the word before it; names as they are printed.
    private static string KeyOf(Document document, Candidate candidate)
    {
        var isNamed = candidate.Name == NameKind.Organization || (document.Tags.Upos(candidate.Head) == Upos.Propn && char.IsAsciiLetterLower(document.Form(candidate.Head)[^1]));
        if (!isNamed && candidate.Class is (NounClass.Armed or NounClass.State or NounClass.Person or NounClass.Official)) return document.Lemmas[candidate.Head].ToLowerInvariant();
        if (isNamed || document.Tags.Upos(candidate.Head) == Upos.Propn) return ClaimBuilder.Text(document, isNamed ? WholeName(document, candidate) : candidate.Core).ToLowerInvariant();
        var lemmas = Enumerable.Range(candidate.Core.Start, candidate.Core.Length).Select(token => document.Lemmas[token]);
        return string.Join(' ', lemmas).ToLowerInvariant();
    }

    // "Popular Mobilization Force" is one name, whatever class its last word has.
    private static TokenRange WholeName(Document document, Candidate candidate)
    {
        foreach (var name in document.Names.Mentions)
        {
            if (name.Tokens.Contains(candidate.Head)) return new TokenRange(Math.Max(name.Tokens.Start, candidate.Tokens.Start), candidate.Head + 1);
        }

        return candidate.Core;
    }

    // "Farabundo Marti National Liberation Front [FMLN]": a single name in brackets right behind another is its short form.
    private static Dictionary<string, string> ShortForms(Document document, ImmutableArray<Candidate> candidates)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < candidates.Length; i++)
        {
            Candidate longer = candidates[i - 1], shorter = candidates[i];
            if (shorter.Tokens.Length != 1 || shorter.Tokens.Start != longer.Tokens.End + 1 || shorter.Tokens.End >= document.Count) continue;
            if (document.Form(longer.Tokens.End) is not ("[" or "(") || document.Form(shorter.Tokens.End) is not ("]" or ")")) continue;
            if (document.Tags.Upos(shorter.Head) != Upos.Propn || longer.IsModifier) continue;
            forms.TryAdd(KeyOf(document, shorter), KeyOf(document, longer));
        }

        return forms;
    }

    // A last name stands for the one full name that ends with it; where two end with it, it stands for itself.
    private static Dictionary<string, string> FullNames(Document document, ImmutableArray<Candidate> candidates)
    {
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Core.Length < 2 || candidate.Class is not NounClass.None || document.Tags.Upos(candidate.Head) != Upos.Propn) continue;
            var name = document.Quote(candidate.Core).ToLowerInvariant();
            for (var start = candidate.Core.Start + 1; start < candidate.Core.End; start++)
            {
                var part = document.Quote(new TokenRange(start, candidate.Core.End)).ToLowerInvariant();
                if (!full.TryGetValue(part, out var before) || before.Length < name.Length) full[part] = name;
            }
        }

        return full;
    }
}
