using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Finds who is said to have done it, by whom, and that nobody has said so: <c>knowledge/responsibility/cues.tsv</c>.
/// A denied claim ("the group denied that it claimed") is left to the statement that holds it.
/// </summary>
public sealed class ResponsibilityFinder
{
    private readonly PhraseSet<Cue> _cues;
    private readonly WordClasses _classes;

    private ResponsibilityFinder(PhraseSet<Cue> cues, WordClasses classes)
    {
        _cues = cues;
        _classes = classes;
    }

    private enum ActorPlace
    {
        Before,
        After,
        Agent,
        None,
    }

    private readonly record struct Cue(ResponsibilityStatus Status, ActorPlace Place);

    /// <summary>Reads <c>knowledge/responsibility</c> and <c>knowledge/wording</c>.</summary>
    public static ResponsibilityFinder Load()
    {
        var cues = new PhraseSet<Cue>();
        foreach (var row in KnowledgeTable.Rows("responsibility", "cues", 4))
            cues.Add(row[0].Replace("-", " - ", StringComparison.Ordinal), new Cue(Enum.Parse<ResponsibilityStatus>(row[1]), Enum.Parse<ActorPlace>(row[2], ignoreCase: true)));
        return new ResponsibilityFinder(cues, WordClasses.Load());
    }

    /// <summary>Mentions in the order of the text. Needs tokens, sentences, times and quantities.</summary>
    public ImmutableArray<ResponsibilityMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = ImmutableArray.CreateBuilder<ResponsibilityMention>();
        NounPhrases? phrases = null;
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            for (var at = range.Start; at < range.End; at++)
            {
                var length = _cues.Match(document, at, range.End, out var cue);
                if (length == 0) continue;
                phrases ??= new NounPhrases(document, _classes.Of(document));
                if (Read(document, phrases, new TokenRange(at, at + length), cue, sentence, range) is { } mention) found.Add(mention);
                at += length - 1;
            }
        }

        return found.ToImmutable();
    }

    private static ResponsibilityMention? Read(Document document, NounPhrases phrases, TokenRange cue, Cue meaning, int sentence, TokenRange range)
    {
        var (before, after) = (phrases.Before(cue.Start, range.Start), phrases.After(cue.End, range.End));
        if (meaning.Place == ActorPlace.None) return Make(ResponsibilityStatus.Unknown, null, null);
        if (IsNobody(document, before)) return Make(ResponsibilityStatus.Unknown, null, null);
        if (meaning.Place == ActorPlace.After)
        {
            // "the rebels were blamed for the attack", "the rebels, accused of": the passive has its actor before it.
            var passive = after is null || HasPassive(document, phrases, cue.Start, range.Start) && cue.Length == 1;
            if (!passive) return Make(meaning.Status, after, cue.Length == 1 || phrases.Is(cue.Start, "attributed") && cue.Length > 2 ? before : null);
            return before is null ? null : Make(meaning.Status, before, null);
        }

        if (before is null) return null;

        // "were responsible for" says who did it; "the person responsible for" only asks.
        if (phrases.Is(cue.Start, "responsible") && before.Value.Tokens.End == cue.Start) return null;
        if (meaning.Place == ActorPlace.Agent) return Make(meaning.Status, before, after);
        return Make(meaning.Status, before, null);

        ResponsibilityMention Make(ResponsibilityStatus status, NounPhrase? actor, NounPhrase? by)
        {
            var words = document.SpanOf(cue);
            if (actor is { } who) words = words.Cover(document.SpanOf(who.Tokens));
            if (by is { } whom) words = words.Cover(document.SpanOf(whom.Tokens));
            return new ResponsibilityMention(status, actor?.Tokens, by?.Tokens, cue.Start, words, sentence);
        }
    }

    private static bool HasPassive(Document document, NounPhrases phrases, int verb, int start)
    {
        for (var i = verb - 1; i >= start && phrases[i] is WordClass.Auxiliary or WordClass.Adverb; i--)
        {
            if (document.Form(i) is "was" or "were" or "been" or "be" or "is" or "are" or "being" or "WAS" or "WERE" or "BEEN" or "IS" or "ARE") return true;
        }

        return false;
    }

    // "no group", "nobody", "none of the rebels".
    private static bool IsNobody(Document document, NounPhrase? subject)
    {
        if (subject is not { } phrase) return false;
        var first = document.Form(phrase.Tokens.Start);
        return first.Equals("no", StringComparison.OrdinalIgnoreCase) || first.Equals("nobody", StringComparison.OrdinalIgnoreCase)
            || first.Equals("none", StringComparison.OrdinalIgnoreCase) || first.Equals("neither", StringComparison.OrdinalIgnoreCase);
    }
}
