using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// How sure the words around a predicate say it to be: <c>knowledge/certainty/cues.tsv</c>. A cue counts within its reach and its clause.
/// Denial outweighs a plan, a plan outweighs possibility. When nothing stands there, it is asserted.
/// </summary>
public sealed class CertaintyJudge
{
    private readonly PhraseSet<Cue> _cues;

    private CertaintyJudge(PhraseSet<Cue> cues) => _cues = cues;

    private readonly record struct Cue(Factuality Effect, bool IsAfter, int Reach);

    /// <summary>Reads <c>knowledge/certainty</c>.</summary>
    public static CertaintyJudge Load()
    {
        var cues = new PhraseSet<Cue>();
        foreach (var row in KnowledgeTable.Rows("certainty", "cues", 5))
            cues.Add(row[0], new Cue(Enum.Parse<Factuality>(row[1]), row[2] == "after", int.Parse(row[3], CultureInfo.InvariantCulture)));
        return new CertaintyJudge(cues);
    }

    /// <param name="document">Needs tokens and sentences; the tree, where it is there, bounds what a cue reaches.</param>
    /// <param name="predicateToken">The verb or noun that tells what happened.</param>
    public Factuality Judge(Document document, int predicateToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentence = document.Sentences[document.Sentences.Of(predicateToken)];
        var clause = ClauseOf(document, predicateToken, sentence);
        var worst = Factuality.Asserted;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (i == predicateToken) continue;
            var length = _cues.Match(document, i, clause.End, out var cue);
            if (length == 0) continue;
            var distance = cue.IsAfter ? i - predicateToken : predicateToken - (i + length - 1);
            if (distance > 0 && distance <= cue.Reach && Weight(cue.Effect) > Weight(worst) && Scopes(document, i, length, cue, predicateToken)) worst = cue.Effect;
            i += length - 1;
        }

        return worst;
    }

    private static int Weight(Factuality effect) => effect switch
    {
        Factuality.Denied => 3,
        Factuality.Planned => 2,
        Factuality.Possible => 1,
        _ => 0,
    };

    // "not only", "no longer", "no doubt" and the like deny nothing.
    private static bool Scopes(Document document, int at, int length, Cue cue, int predicate)
    {
        if (cue.Effect != Factuality.Denied || at + length >= document.Count) return true;
        var next = document.Form(at + length);
        return !(next.Equals("only", StringComparison.OrdinalIgnoreCase) || next.Equals("just", StringComparison.OrdinalIgnoreCase)
            || next.Equals("longer", StringComparison.OrdinalIgnoreCase) || next.Equals("doubt", StringComparison.OrdinalIgnoreCase)) || at + length == predicate;
    }

    // Commas that part clauses end the reach; a pair of commas around a short aside does not.
    private static TokenRange ClauseOf(Document document, int predicate, TokenRange sentence)
    {
        int start = predicate, end = predicate + 1;
        while (start > sentence.Start && !Ends(document.Form(start - 1))) start--;
        while (end < sentence.End && !Ends(document.Form(end))) end++;
        return new TokenRange(start, end);
    }

    private static bool Ends(ReadOnlySpan<char> form) =>
        form is "," or ";" or ":" or "." or "--" or "—" or "–" or "(" or ")" or "\"" or "“" or "”" or "''" or "``"
        || form.Equals("but", StringComparison.OrdinalIgnoreCase) || form.Equals("because", StringComparison.OrdinalIgnoreCase)
        || form.Equals("after", StringComparison.OrdinalIgnoreCase) || form.Equals("when", StringComparison.OrdinalIgnoreCase);
}
