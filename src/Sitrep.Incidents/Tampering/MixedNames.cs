using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// A name of which a part is another's: the report has "Bashar al-Assad" and "Idlib province", and once "Bashar province". The usual name stands more often,
/// or is one that plain news has; the odd pair is not.
/// </summary>
internal static class MixedNames
{
    // Logarithms of odds, set by hand.
    private const float Base = -2.2f, Usual = 0.7f, InNews = 1, GivenNameLast = 1.5f;
    private const int MostCounted = 4;

    public static IEnumerable<Suspicion> Find(Document document, WordChoiceModel model)
    {
        var pairs = new List<(int Token, string First, string Second)>();
        foreach (var mention in document.Names.Mentions)
        {
            for (var i = mention.Tokens.Start; i + 1 < mention.Tokens.End; i++)
            {
                if (IsName(document, i) && IsName(document, i + 1)) pairs.Add((i, document.Form(i).ToString(), document.Form(i + 1).ToString()));
            }
        }

        var counted = pairs.GroupBy(pair => (pair.First, pair.Second)).ToDictionary(group => group.Key, group => group.Count());
        foreach (var (token, first, second) in pairs)
        {
            if (counted[(first, second)] > 1 || model.TimesTogether(first, second) > 0) continue;
            if (BestRival(pairs, counted, model, first, second) is not { } rival) continue;
            var score = Base + (Usual * Math.Min(rival.Times, MostCounted)) + (rival.IsInNews ? InNews : 0) + (model.TimesTogether(second, first) > 0 ? GivenNameLast : 0);
            yield return new Suspicion(RemarkKind.Garbled, document.SpanOf(new TokenRange(token, token + 2)), score, rival.Name);
        }
    }

    // The name of the report that shares a part with the odd one, and stands there most often.
    private static (string Name, int Times, bool IsInNews)? BestRival(List<(int Token, string First, string Second)> pairs, Dictionary<(string First, string Second), int> counted, WordChoiceModel model, string first, string second)
    {
        (string Name, int Times, bool IsInNews)? best = null;
        foreach (var (_, otherFirst, otherSecond) in pairs)
        {
            if ((otherFirst == first) == (otherSecond == second)) continue;
            var times = counted[(otherFirst, otherSecond)];
            var isInNews = model.TimesTogether(otherFirst, otherSecond) > 0;
            if (best is null || times + (isInNews ? 1 : 0) > best.Value.Times + (best.Value.IsInNews ? 1 : 0)) best = ($"{otherFirst} {otherSecond}", times, isInNews);
        }

        return best;
    }

    private static bool IsName(Document document, int token) => document.Form(token) is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[1]);
}
