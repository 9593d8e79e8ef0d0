using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Brings candidates together that name the same: equal words, a person's last name with the full one, a name with its short form, and
/// the names under which the actor register knows one organisation.
/// </summary>
public sealed class EntityFinder(ActorRegister register)
{
    public ImmutableArray<CandidateEntity> Find(Document document, ImmutableArray<Candidate> candidates)
    {
        var fullNames = FullNames(document, candidates);
        var shortForms = ShortForms(document, candidates);
        var groups = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var order = new List<string>();
        var (registered, registeredEnd) = ("", 0);
        foreach (var candidate in candidates)
        {
            var key = KeyOf(document, candidate);
            if (fullNames.TryGetValue(key, out var full)) key = full;
            if (shortForms.TryGetValue(key, out var spelt)) key = spelt;
            var start = document.Tokens.Start(candidate.Core.Start);
            if (start >= registeredEnd && register.OrganizationAt(document.Text.AsSpan(start)) is { } known && start + known.Length >= document.Tokens.End(candidate.Head))
            {
                (registered, registeredEnd) = (known.Value.Name!.ToLowerInvariant(), start + known.Length);
            }

            if (start < registeredEnd) key = registered;
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

    // "Farabundo Marti National Liberation Front [FMLN]", "the FMLN (Farabundo Marti National Liberation Front)": of a name and another in
    // brackets right behind it, the single word is the short form.
    private static Dictionary<string, string> ShortForms(Document document, ImmutableArray<Candidate> candidates)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < candidates.Length; i++)
        {
            Candidate before = candidates[i - 1], within = candidates[i];
            if (before.Tokens.End >= document.Count || within.Tokens.End >= document.Count || document.Form(before.Tokens.End) is not ("[" or "(")) continue;
            if (document.Form(within.Tokens.End) is not ("]" or ")") || !FollowsBracket(document, before, within) || before.IsModifier || within.IsModifier) continue;
            if (document.Tags.Upos(before.Head) != Upos.Propn || document.Tags.Upos(within.Head) != Upos.Propn) continue;
            if (within.Tokens.Length == 1) forms.TryAdd(KeyOf(document, within), KeyOf(document, before));
            else if (before.Core.Length == 1 && document.Quote(before.Core).Length is >= 2 and <= 8) forms.TryAdd(KeyOf(document, before), KeyOf(document, within));
        }

        return forms;
    }

    private static bool FollowsBracket(Document document, Candidate before, Candidate within) =>
        within.Tokens.Start == before.Tokens.End + 1 || (within.Tokens.Start == before.Tokens.End + 2 && document.Tags.Upos(before.Tokens.End + 1) == Upos.Det);

    // A last name stands for the one full name that ends with it; where two end with it, it stands for itself.
    private static Dictionary<string, string> FullNames(Document document, ImmutableArray<Candidate> candidates)
    {
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (candidate.Core.Length < 2 || candidate.Class is not NounClass.None || document.Tags.Upos(candidate.Head) != Upos.Propn) continue;
            var name = ClaimBuilder.Text(document, candidate.Core).ToLowerInvariant();
            for (var start = candidate.Core.Start + 1; start < candidate.Core.End; start++)
            {
                var part = ClaimBuilder.Text(document, new TokenRange(start, candidate.Core.End)).ToLowerInvariant();
                if (!full.TryGetValue(part, out var before) || before.Length < name.Length) full[part] = name;
            }
        }

        return full;
    }
}
