using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Reads casualty mentions sentence by sentence; one document's worker, not shared.</summary>
internal sealed partial class CasualtySentence(Document document, NounPhrases phrases, CasualtyWords words, CertaintyJudge certainty)
{
    private readonly List<CasualtyMention> _mentions = [];
    private TokenRange _range;
    private int _sentence;

    public ImmutableArray<CasualtyMention> Mentions => [.. _mentions];

    public void Read(int sentence)
    {
        _sentence = sentence;
        _range = document.Sentences[sentence];
        var previous = new TokenRange(_range.Start, _range.Start);
        for (var at = _range.Start; at < _range.End; at++)
        {
            var length = words.Cues.Match(document, at, _range.End, out var cue);
            if (length == 0) continue;
            var tokens = new TokenRange(at, at + length);
            if (!Take(cue, tokens, previous)) continue;
            previous = tokens;
            at += length - 1;
        }
    }

    private bool Take(CasualtyCue cue, TokenRange tokens, TokenRange previous) => cue.Form switch
    {
        CasualtyForm.Transitive => TakeTransitive(cue, tokens, previous),
        CasualtyForm.Intransitive => TakeSubject(cue, tokens, previous),
        CasualtyForm.Of => AddAll(cue, tokens, phrases.After(tokens.End, _range.End), null),
        CasualtyForm.Counted => TakeCounted(cue, tokens),
        CasualtyForm.Toll => TakeToll(cue, tokens),
        _ => TakeGroup(cue, tokens),
    };

    private bool TakeTransitive(CasualtyCue cue, TokenRange tokens, TokenRange previous)
    {
        // "shot down" is a machine; "wounded soldiers" without a number tells nothing new.
        if (tokens.End < _range.End && phrases.Is(tokens.End, "down")) return false;
        var participle = IsParticiple(tokens.Start) || IsParticiple(tokens.End - 1);
        var auxiliary = participle && HasPassiveAuxiliary(tokens.Start);
        if (!auxiliary && phrases.After(tokens.End, _range.End) is { } object_ && !phrases.InTime(object_.Tokens.Start) && !IsPremodifier(tokens, object_))
            return AddAll(cue, tokens, object_, null);
        if (!auxiliary && SharedObject(tokens.End) is { } shared) return AddAll(cue, tokens, shared, null);
        return participle ? TakeSubject(cue, tokens, previous) || TakePremodified(cue, tokens) : TakeCounted(cue, tokens);
    }

    // "killed and injured a number of civilians": both verbs have the second one's people.
    private NounPhrase? SharedObject(int at) =>
        at + 1 < _range.End && IsAnd(at) && words.Cues.Match(document, at + 1, _range.End, out var second) is > 0 and var length && second.Form == CasualtyForm.Transitive && phrases.After(at + 1 + length, _range.End) is { } people
        && !phrases.InTime(people.Tokens.Start) ? people : null;

    private bool TakeSubject(CasualtyCue cue, TokenRange tokens, TokenRange previous)
    {
        // "shot and wounded", "were arrested and killed": the second cue shares the first one's people.
        var before = phrases.SkipVerbWords(tokens.Start, _range.Start);
        if (before - 1 > _range.Start && phrases[before - 1] == WordClass.Conjunction && previous.Length > 0 && previous.End == before - 1 && _mentions.Count > 0)
        {
            var shared = _mentions[^1];
            Add(cue.Outcome, shared.Count, shared.People, shared.HeadToken, tokens.Start, null, shared.Kind);
            return true;
        }

        var subject = phrases.Before(tokens.Start, _range.Start, cue.Form == CasualtyForm.Intransitive);
        return (subject is not null && AddAll(cue, tokens, subject, subject.Value.Tokens.Start))
            || (TreeSubject(cue, tokens) is { } far && AddAll(cue, tokens, far, far.Tokens.Start));
    }

    // "a doctor was assaulted, robbed and killed", "a nurse who worked there was abducted": what the words beside the verb don't show, its tree may.
    private NounPhrase? TreeSubject(CasualtyCue cue, TokenRange tokens)
    {
        if (!document.Has(Layer.Trees)) return null;
        var verb = tokens.Start;
        while (tokens.Contains(document.Trees.Head(verb))) verb = document.Trees.Head(verb);
        for (var step = 0; step < 4 && verb >= _range.Start && _range.Contains(verb); step++)
        {
            foreach (var child in document.Trees.Children(verb))
            {
                if (document.Trees.Deprel(child) == Deprel.NsubjPass || (cue.Form == CasualtyForm.Intransitive && document.Trees.Deprel(child) == Deprel.Nsubj))
                    return child < tokens.Start ? phrases.EndingAt(child + 1, _range.Start) : null;
            }

            if (document.Trees.Deprel(verb) != Deprel.Conj) return null;
            verb = document.Trees.Head(verb);
        }

        return null;
    }

    // "seven wounded guards": only a number makes it news.
    private bool TakePremodified(CasualtyCue cue, TokenRange tokens)
    {
        if (tokens.Start == _range.Start || phrases.QuantityAt(tokens.Start - 1) is not { } number || phrases.After(tokens.End, _range.End) is not { } rest) return false;
        return AddAll(cue, tokens, new NounPhrase(new TokenRange(number.Tokens.Start, rest.Tokens.End), rest.Head), null);
    }

    private bool TakeCounted(CasualtyCue cue, TokenRange tokens)
    {
        var from = tokens.Start;
        while (from > _range.Start && phrases.QuantityAt(from) is null && phrases[from - 1] is WordClass.Open or WordClass.Hyphen) from--;
        var number = from > _range.Start ? phrases.QuantityAt(from - 1) ?? phrases.QuantityAt(from) : phrases.QuantityAt(from);
        var none = from > _range.Start && phrases.Is(from - 1, "no");
        if (number is null && !none) return TakeUncounted(cue, tokens);
        var count = none ? Count.Exactly(0) : new Count(number!.Low, number.Best, number.High);
        var people = new TokenRange(none ? from - 1 : number!.Tokens.Start, tokens.End);
        if (!phrases.Is(tokens.Start, "casualties")) Add(cue.Outcome, count, people, tokens.Start, tokens.Start, null, PeopleKind.Unsaid);
        else if (count.High != 0) Add(Outcome.Unknown, count, people, tokens.Start, tokens.Start, null, PeopleKind.Unsaid);
        else
        {
            Add(Outcome.Killed, count, people, tokens.Start, tokens.Start, null, PeopleKind.Unsaid);
            Add(Outcome.Wounded, count, people, tokens.Start, tokens.Start, null, PeopleKind.Unsaid);
        }

        return true;
    }

    // "a number of deaths", "causing injuries", "civilian deaths": some, nobody says how many. "His injuries" are told elsewhere.
    private bool TakeUncounted(CasualtyCue cue, TokenRange tokens)
    {
        if (cue.Form != CasualtyForm.Counted || phrases.Is(tokens.Start, "casualties") || tokens.Start == _range.Start) return false;
        var start = tokens.Start;
        while (start - 1 > _range.Start && start > tokens.Start - 3 && phrases[start - 1] == WordClass.Open && document.Has(Layer.Tags) && document.Tags.Upos(start - 1) is Upos.Adj or Upos.Noun) start--;
        var isSome = start > _range.Start && (IsOneOf(start - 1, "multiple", "numerous", "many", "several", "some", "other", "and", "causing", "caused", "reported", "in", "were") || (phrases.Is(start - 1, "of") && start - 2 > _range.Start && phrases.Is(start - 2, "number")));
        if (!isSome || (tokens.End < _range.End && IsOneOf(tokens.End, "to", "from"))) return false;
        Add(cue.Outcome, null, new TokenRange(start, tokens.End), tokens.End - 1, tokens.Start, null, PeopleKind.Unsaid);
        return true;
    }

    // "the death toll rose to seven": the last number of the clause, so that "from five to seven" gives seven.
    private bool TakeToll(CasualtyCue cue, TokenRange tokens)
    {
        Quantity? last = null;
        for (var i = tokens.End; i < _range.End && !phrases.IsComma(i) && phrases[i] != WordClass.Conjunction; i++) last = phrases.QuantityAt(i) ?? last;
        if (last is null) return false;
        Add(cue.Outcome, new Count(last.Low, last.Best, last.High), last.Tokens, last.Tokens.End - 1, tokens.End - 1, null, PeopleKind.Unsaid);
        return true;
    }

    private bool TakeGroup(CasualtyCue cue, TokenRange tokens)
    {
        var whole = _mentions.FindLastIndex(mention => mention.Outcome == cue.Outcome && mention.PartOf is null);
        var at = tokens.End;
        while (at < _range.End && phrases[at] is WordClass.Auxiliary) at++;
        var people = phrases.After(at, _range.End);
        var parts = people is not null && at > tokens.End ? people : phrases.Before(tokens.Start, _range.Start);
        return parts is not null && AddAll(cue, tokens, parts, null, whole >= 0 ? whole : null);
    }

    private bool IsPeople(NounPhrase people)
    {
        if (phrases.InTime(people.Head)) return false;
        // "I am unhurt" names nobody: who speaks is told outside the quotation.
        if (phrases[people.Head] == WordClass.Pronoun) return !IsOneOf(people.Head, "it", "what", "I", "we", "you", "me", "us");
        if (phrases.QuantityAt(people.Head) is not null || words.People.Has(document, people.Head)) return true;
        for (var i = people.Tokens.Start; i < people.Head; i++)
        {
            if (phrases.QuantityAt(i) is not null || words.People.Has(document, i)) return true;
        }

        return char.IsUpper(document.Form(people.Head)[0]);
    }

    private bool IsOneOf(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (phrases.Is(token, word)) return true;
        }

        return false;
    }

    private bool StartsCue(NounPhrase phrase)
    {
        for (var i = phrase.Tokens.Start; i < phrase.Tokens.End; i++)
        {
            if (words.Cues.Match(document, i, _range.End, out var cue) > 0 && cue.Form is CasualtyForm.Transitive or CasualtyForm.Intransitive) return true;
        }

        return false;
    }

    private bool IsPremodifier(TokenRange tokens, NounPhrase following) =>
        tokens.Start > _range.Start && phrases.QuantityAt(tokens.Start - 1) is not null && phrases.QuantityAt(following.Tokens.Start) is null && phrases[following.Tokens.Start] == WordClass.Open;

    private bool IsParticiple(int token) => document.Form(token) is var form && (form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("n", StringComparison.OrdinalIgnoreCase)
        || form.EndsWith("hurt", StringComparison.OrdinalIgnoreCase) || form.EndsWith("shot", StringComparison.OrdinalIgnoreCase) || form.EndsWith("held", StringComparison.OrdinalIgnoreCase) || form.EndsWith("t", StringComparison.OrdinalIgnoreCase));

    private bool HasPassiveAuxiliary(int verb)
    {
        for (var i = verb - 1; i >= _range.Start && (phrases[i] is WordClass.Auxiliary or WordClass.Adverb or WordClass.Negation or WordClass.Modal || phrases.IsHearsay(i)); i--)
        {
            if (phrases.Is(i, "was") || phrases.Is(i, "were") || phrases.Is(i, "been") || phrases.Is(i, "be") || phrases.Is(i, "is") || phrases.Is(i, "are") || phrases.Is(i, "being") || phrases.Is(i, "got")) return true;
        }

        return false;
    }

    private int Add(Outcome outcome, NounPhrase people, int cue, int? partOf) =>
        Add(outcome, PeopleCount.Of(document, words, phrases, people), people.Tokens, people.Head, cue, partOf, PeopleCount.KindOf(document, words, people));

    private int Add(Outcome outcome, Count? count, TokenRange people, int head, int cue, int? partOf, PeopleKind kind)
    {
        var factuality = count is { High: 0 } ? Factuality.Asserted : IsNegated(cue) ? Factuality.Denied : certainty.Judge(document, cue);

        // "the minister was not hurt" says what became of him.
        if (factuality == Factuality.Denied && outcome is Outcome.Killed or Outcome.Wounded) (outcome, factuality) = (Outcome.Unharmed, Factuality.Asserted);
        _mentions.Add(new CasualtyMention(outcome, count, people, head, cue, _sentence, factuality, partOf, kind));
        return _mentions.Count - 1;
    }

    // "was not hurt", "were never found": a negation among the verb's own auxiliaries, whatever stands around them.
    private bool IsNegated(int verb)
    {
        for (var i = verb - 1; i >= _range.Start && phrases[i] is WordClass.Auxiliary or WordClass.Adverb or WordClass.Negation or WordClass.Modal; i--)
        {
            if (phrases[i] == WordClass.Negation && !phrases.Is(i, "no")) return true;
        }

        return false;
    }
}
