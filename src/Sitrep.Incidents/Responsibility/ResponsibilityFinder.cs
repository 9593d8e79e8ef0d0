using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Finds who is said to have done it, by whom, and that nobody has said so: <c>knowledge/responsibility/cues.tsv</c>, and verbs that claim, blame or
/// carry out an act of <c>acts.tsv</c>. A denied claim ("the group denied that it claimed") is left to the statement that holds it.
/// </summary>
public sealed class ResponsibilityFinder
{
    private readonly PhraseSet<Cue> _cues;
    private readonly PhraseSet<bool> _acts;
    private readonly WordClasses _classes;

    private ResponsibilityFinder(PhraseSet<Cue> cues, PhraseSet<bool> acts, WordClasses classes)
    {
        _cues = cues;
        _acts = acts;
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
        var acts = new PhraseSet<bool>();
        foreach (var row in KnowledgeTable.Rows("responsibility", "acts", 2))
        {
            acts.Add(row[0], true);
            acts.Add(row[0] + "s", true);
        }

        return new ResponsibilityFinder(cues, acts, WordClasses.Load());
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
                var length = CueAt(document, at, range.End, ref phrases, out var cue);
                if (length == 0) continue;
                phrases ??= new NounPhrases(document, _classes.Of(document));
                if (Read(document, phrases, new TokenRange(at, at + length), cue, sentence, range) is { } mention) found.Add(mention);
                at += length - 1;
            }
        }

        return found.ToImmutable();
    }

    // A phrase of the list; else "claimed the Monday attack", "carried out the bombing": a verb whose object is an act.
    private int CueAt(Document document, int at, int end, ref NounPhrases? phrases, out Cue cue)
    {
        var length = _cues.Match(document, at, end, out cue);
        if (length > 0) return length;
        var form = document.Form(at);
        var isClaim = Is(form, "claim") || Is(form, "claims") || Is(form, "claimed") || Is(form, "claiming");
        var isCarry = at + 1 < end && (Is(form, "carried") || Is(form, "carry") || Is(form, "carrying")) && Is(document.Form(at + 1), "out");
        if (!isClaim && !isCarry) return 0;
        phrases ??= new NounPhrases(document, _classes.Of(document));
        length = isClaim ? 1 : 2;
        if ((phrases.After(at + length, end) ?? AfterDay(phrases, at + length, end)) is not { } what || !HasAct(document, what.Tokens) || (isCarry && !IsPointing(document, what.Tokens))) return 0;
        cue = new Cue(isClaim ? ResponsibilityStatus.Claimed : ResponsibilityStatus.Established, ActorPlace.Before);
        return length;
    }

    private ResponsibilityMention? Read(Document document, NounPhrases phrases, TokenRange cue, Cue meaning, int sentence, TokenRange range)
    {
        if (meaning.Place == ActorPlace.None) return Make(ResponsibilityStatus.Unknown, null, null);
        var (before, after) = (phrases.Before(cue.Start, range.Start), After(document, phrases, cue, range.End));
        if (IsNounUse(document, phrases, cue) || (IsOfAct(document, phrases, cue) && before is { } what && !HasAct(document, what.Tokens) && phrases[what.Head] != WordClass.Pronoun)) return null;
        if (IsNobody(document, before)) return Make(ResponsibilityStatus.Unknown, null, null);
        if (meaning.Place == ActorPlace.After)
        {
            // "the rebels were blamed for the attack", "the rebels, accused of": the passive has its actor before it.
            var passive = after is null || HasPassive(document, phrases, cue.Start, range.Start) && cue.Length == 1;
            if (!passive) return Make(meaning.Status, after, cue.Length == 1 || phrases.Is(cue.Start, "attributed") && cue.Length > 2 ? before : null);
            return before is null ? null : Make(meaning.Status, before, null);
        }

        if (before is null || IsQuestion(document, phrases, cue.Start, range.Start)) return null;

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

    // "blamed the attack on the rebels": the act stands between; "accused the rebels of the attack": the act stands behind.
    private NounPhrase? After(Document document, NounPhrases phrases, TokenRange cue, int end)
    {
        if (phrases.After(cue.End, end) is not { } after) return Quoted(phrases, cue.End, end);
        if (HasAct(document, after.Tokens) && after.Tokens.End < end && phrases.Is(after.Tokens.End, "on"))
        {
            if (Quoted(phrases, after.Tokens.End + 1, end) is { } quoted) return quoted;
            if (phrases.After(after.Tokens.End + 1, end) is { } actor) return actor;
        }

        for (var i = after.Tokens.Start + 1; i + 1 < after.Tokens.End; i++)
        {
            if (phrases.Is(i, "of") && HasAct(document, new TokenRange(i, after.Tokens.End))) return new NounPhrase(new TokenRange(after.Tokens.Start, i), i - 1);
        }

        return after;
    }

    // "the “Jacinto Rueda” column": a name in quotation marks inside the phrase.
    private static NounPhrase? Quoted(NounPhrases phrases, int from, int end)
    {
        var open = from < end && phrases[from] == WordClass.Determiner ? from + 1 : from;
        if (open >= end || phrases[open] != WordClass.Quote) return null;
        var close = open + 1;
        while (close < end && close < open + 7 && phrases[close] != WordClass.Quote) close++;
        if (close >= end || phrases[close] != WordClass.Quote) return null;
        var last = close + 1 < end && phrases.After(close + 1, end) is { } rest && rest.Tokens.Start == close + 1 ? rest.Tokens.End : close + 1;
        return new NounPhrase(new TokenRange(from, last), last > close + 1 ? last - 1 : close - 1);
    }

    // "claimed Monday's bombing".
    private static NounPhrase? AfterDay(NounPhrases phrases, int from, int end)
    {
        var at = from;
        while (at < end && at < from + 4 && (phrases.InTime(at) || phrases[at] == WordClass.Possessive)) at++;
        return at > from ? phrases.After(at, end) : null;
    }

    // "eleven suspects": a noun, whatever the tagger makes of it.
    private static bool IsNounUse(Document document, NounPhrases phrases, TokenRange cue)
    {
        if (cue.Length != 1 || !document.Form(cue.Start).StartsWith("suspect", StringComparison.OrdinalIgnoreCase)) return false;
        return (document.Has(Layer.Tags) && document.Tags.Upos(cue.Start) is Upos.Noun or Upos.Adj) || (cue.Start > 0 && (phrases[cue.Start - 1] == WordClass.Determiner || phrases.QuantityAt(cue.Start - 1) is not null));
    }

    // "The attack was attributed to the group"; "a statement attributed to the group" blames nobody.
    private static bool IsOfAct(Document document, NounPhrases phrases, TokenRange cue) => cue.Length == 2 && phrases.Is(cue.End - 1, "to") && Is(document.Form(cue.Start), "attributed");

    private bool HasAct(Document document, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_acts.Has(document, i)) return true;
        }

        return false;
    }

    // "carried out the attack"; "carried out air strikes" tells another happening, in which roles are read as in any.
    private static bool IsPointing(Document document, TokenRange what) =>
        Is(document.Form(what.Start), "the") || Is(document.Form(what.Start), "this") || Is(document.Form(what.Start), "that") || Is(document.Form(what.Start), "both");

    private static bool Is(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasPassive(Document document, NounPhrases phrases, int verb, int start)
    {
        for (var i = verb - 1; i >= start && phrases[i] is WordClass.Auxiliary or WordClass.Adverb; i--)
        {
            if (document.Form(i) is "was" or "were" or "been" or "be" or "is" or "are" or "being" or "WAS" or "WERE" or "BEEN" or "IS" or "ARE") return true;
        }

        return false;
    }

    // "It was not clear who was behind the attack" names nobody.
    private static bool IsQuestion(Document document, NounPhrases phrases, int cue, int start) =>
        cue - 2 >= start && phrases.Is(cue - 1, "who") && document.Has(Layer.Tags) && document.Tags.Upos(cue - 2) is not (Upos.Noun or Upos.Propn or Upos.Punct);

    // "no group", "nobody", "none of the rebels".
    private static bool IsNobody(Document document, NounPhrase? subject)
    {
        if (subject is not { } phrase) return false;
        var first = document.Form(phrase.Tokens.Start);
        return Is(first, "no") || Is(first, "nobody") || Is(first, "none") || Is(first, "neither");
    }
}
