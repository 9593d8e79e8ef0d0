using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Reads casualty mentions sentence by sentence; one document's worker, not shared.</summary>
internal sealed class CasualtySentence(Document document, NounPhrases phrases, CasualtyWords words, CertaintyJudge certainty)
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
            if (Take(cue, tokens, previous)) previous = tokens;
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
        return participle ? TakeSubject(cue, tokens, previous) || TakePremodified(cue, tokens) : TakeCounted(cue, tokens);
    }

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
        return subject is not null && AddAll(cue, tokens, subject, subject.Value.Tokens.Start);
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
        if (number is null && !none) return false;
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

    private bool AddAll(CasualtyCue cue, TokenRange tokens, NounPhrase? people, int? before, int? partOf = null)
    {
        if (people is not { } main || !IsPeople(main)) return false;
        if (before is not null && CoordinatedBefore(main) is { } first) Add(cue.Outcome, first, tokens.Start, partOf);
        var index = Add(cue.Outcome, main, tokens.Start, partOf);
        if (before is null) AddFollowing(cue, tokens, main, partOf);
        foreach (var part in PartsAfter(Math.Max(main.Tokens.End, before is null ? main.Tokens.End : 0))) Add(cue.Outcome, part, tokens.Start, index);
        if (before is not null && main.Tokens.End < tokens.Start)
        {
            foreach (var part in PartsAfter(tokens.End)) Add(cue.Outcome, part, tokens.Start, index);
        }

        return true;
    }

    // "killed two soldiers and a policeman", not "killed two soldiers and wounded five".
    private void AddFollowing(CasualtyCue cue, TokenRange tokens, NounPhrase main, int? partOf)
    {
        var at = main.Tokens.End;
        while (at + 1 < _range.End && (phrases[at] == WordClass.Conjunction && phrases.Is(at, "and") || document.Form(at) is ","))
        {
            if (document.Form(at) is "," && phrases.Is(at + 1, "and")) at++;
            if (phrases.After(at + 1, _range.End) is not { } next || !IsPeople(next) || !words.People.Has(document, next.Head) || StartsCue(next) || IsSubject(next)) return;
            Add(cue.Outcome, next, tokens.Start, partOf);
            at = next.Tokens.End;
        }
    }

    private NounPhrase? CoordinatedBefore(NounPhrase main)
    {
        var at = main.Tokens.Start - 1;
        if (at <= _range.Start || !phrases.Is(at, "and")) return null;
        return phrases.EndingAt(at, _range.Start) is { } first && words.People.Has(document, first.Head) && !IsAgent(first) && !StartsCue(first) ? first : null;
    }

    // "including three children", "among them two women", "three of them children".
    private List<NounPhrase> PartsAfter(int at)
    {
        var parts = new List<NounPhrase>();
        while (at < _range.End && (document.Form(at) is "," or "(" or "—" or "–" or "--" || phrases.Is(at, "people") || phrases.Is(at, "others"))) at++;
        if (at + 1 >= _range.End) return parts;
        if (phrases.Is(at, "including") || phrases.Is(at, "includes")) at++;
        else if (phrases.Is(at, "among") && (phrases.Is(at + 1, "them") || phrases.Is(at + 1, "whom"))) at += 2;
        else return parts;
        while (at < _range.End && phrases.After(at, _range.End) is { } part && IsPeople(part) && !StartsCue(part))
        {
            parts.Add(part);
            at = part.Tokens.End;
            if (at < _range.End && document.Form(at) is ",") at++;
            if (at < _range.End && phrases.Is(at, "and")) at++;
            else if (at == part.Tokens.End) break;
        }

        return parts;
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

    // "killed two soldiers and five others were wounded": the second phrase has a verb of its own.
    private bool IsSubject(NounPhrase next) =>
        next.Tokens.End < _range.End && (phrases[next.Tokens.End] is WordClass.Auxiliary or WordClass.Modal || words.Cues.Match(document, next.Tokens.End, _range.End, out _) > 0);

    private bool IsAgent(NounPhrase first) => first.Tokens.Start > _range.Start && phrases.Is(first.Tokens.Start - 1, "by");

    private bool IsPremodifier(TokenRange tokens, NounPhrase following) =>
        tokens.Start > _range.Start && phrases.QuantityAt(tokens.Start - 1) is not null && phrases.QuantityAt(following.Tokens.Start) is null && phrases[following.Tokens.Start] == WordClass.Open;

    private bool IsParticiple(int token) => document.Form(token) is var form && (form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("n", StringComparison.OrdinalIgnoreCase)
        || form.EndsWith("hurt", StringComparison.OrdinalIgnoreCase) || form.EndsWith("shot", StringComparison.OrdinalIgnoreCase) || form.EndsWith("held", StringComparison.OrdinalIgnoreCase) || form.EndsWith("t", StringComparison.OrdinalIgnoreCase));

    private bool HasPassiveAuxiliary(int verb)
    {
        for (var i = verb - 1; i >= _range.Start && phrases[i] is WordClass.Auxiliary or WordClass.Adverb or WordClass.Negation or WordClass.Modal; i--)
        {
            if (phrases.Is(i, "was") || phrases.Is(i, "were") || phrases.Is(i, "been") || phrases.Is(i, "be") || phrases.Is(i, "is") || phrases.Is(i, "are") || phrases.Is(i, "being") || phrases.Is(i, "got")) return true;
        }

        return false;
    }

    private int Add(Outcome outcome, NounPhrase people, int cue, int? partOf) =>
        Add(outcome, PeopleCount.Of(document, phrases, people), people.Tokens, people.Head, cue, partOf, PeopleCount.KindOf(document, words, people));

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
