using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Reads one sentence: around each reporting word it finds who says and what. One document's worker, not shared.</summary>
internal sealed class CueReader(Document document, NounPhrases phrases, Quotations quotations, AttributionWords words)
{
    private const int ThatReach = 9;

    private TokenRange _range;
    private int _sentence;
    private NounPhrase? _subject;

    public List<StatementDraft> Drafts { get; } = [];

    public void Read(int sentence)
    {
        _sentence = sentence;
        _range = document.Sentences[sentence];
        _subject = null;
        for (var at = _range.Start; at < _range.End; at++)
        {
            var length = words.Cues.Match(document, at, _range.End, out var type);
            if (length == 0) continue;
            var cue = new TokenRange(at, at + length);
            var draft = type switch
            {
                CueType.According => ReadAccording(cue),
                CueType.Hearsay => ReadHearsay(cue),
                CueType.Medium => ReadMedium(cue),
                CueType.Document => null,
                _ => ReadVerb(cue, type),
            };
            if (draft is not null) Drafts.Add(draft);
            at += length - 1;
        }
    }

    // "the prime minister tweeted: …", "…, officials said", "…”, said Qais al-Khazali".
    private StatementDraft? ReadVerb(TokenRange cue, CueType type)
    {
        var before = phrases.SkipVerbWords(cue.Start, _range.Start);
        if (IsPassive(before, cue.Start) || IsNounUse(cue.Start, type)) return null;
        var extended = new TokenRange(IsClauseStart(before, cue.Start) ? cue.Start : before, MediumEnd(cue.End));
        if (type is CueType.Say && cue.Start > _range.Start && EndsContent(cue.Start - 1) && ReadInverted(cue) is { } inverted) return inverted;
        if (SourceOf(cue.Start) is not { } source) return null;

        if (type is CueType.Say or CueType.Tell or CueType.Think && IsTrailing(source, cue) && ContentBefore(source.Tokens.Start) is { } trailing)
        {
            AddContinuation(trailing, extended.End);
            return Make(source, extended, trailing, ViaAfter(extended, type, out _));
        }

        var via = ViaAfter(extended, type, out var after);
        return ContentAfter(after, type) is { } content ? Make(source, extended, content, via) : null;
    }

    private NounPhrase? SourceOf(int cue)
    {
        // ", asking him to …", ", adding that …": the subject of the sentence goes on speaking.
        if (EndsWith(cue, "ing") && cue > _range.Start && document.Form(cue - 1) is "," && (_subject ??= phrases.After(_range.Start, cue)) is not null) return _subject;
        if (phrases.Before(cue, _range.Start, !EndsWith(cue, "ing")) is not { } source || !IsSource(source)) return null;
        _subject = Aside(cue) is { } name && name.Tokens.Start > source.Tokens.End ? new NounPhrase(new TokenRange(source.Tokens.Start, name.Tokens.End), source.Head) : source;
        return _subject;
    }

    private StatementDraft? ReadInverted(TokenRange cue)
    {
        if (phrases.After(cue.End, _range.End) is not { } source || !IsSource(source) || ContentBefore(cue.Start) is not { } content) return null;
        var whole = WithApposition(source);
        AddContinuation(content, whole.Tokens.End);
        _subject = source;
        return Make(whole, cue, content, []);
    }

    private StatementDraft? ReadAccording(TokenRange cue)
    {
        if (phrases.After(cue.End, _range.End) is not { } source) return null;
        var whole = WithApposition(source);
        var content = cue.Start == _range.Start
            ? [Trimmed(whole.Tokens.End, _range.End)]
            : ContentBefore(cue.Start) ?? [Trimmed(_range.Start, cue.Start)];
        content.RemoveAll(range => range.Length == 0);
        return content.Count == 0 ? null : Make(whole, cue, content, []);
    }

    private StatementDraft? ReadHearsay(TokenRange cue)
    {
        var content = new List<TokenRange> { Trimmed(_range.Start, cue.Start), Trimmed(cue.End, _range.End) };
        content.RemoveAll(range => range.Length == 0);
        return content.Count == 0 ? null : new StatementDraft(null, -1, cue, content, [], _sentence);
    }

    // "addressed the army in a tweet, asking it to leave": a verb that reports nothing by itself.
    private StatementDraft? ReadMedium(TokenRange cue)
    {
        if (Drafts.Count > 0 && Drafts[^1].Sentence == _sentence && Drafts[^1].Cue.Length > 0) return null;
        var verb = MainVerbBefore(cue.Start);
        if (verb < 0 || phrases.Before(verb, _range.Start, true) is not { } source || !IsSource(source)) return null;
        source = SourceOf(verb) ?? source;
        var from = cue.End;
        while (from < _range.End && document.Form(from) is not ",") from++;
        var content = Trimmed(Math.Min(from + 1, _range.End), _range.End);
        if (content.Length < 2) return null;
        var to = phrases.After(verb + 1, cue.Start)?.Tokens.End ?? verb + 1;
        return Make(source, new TokenRange(verb, verb + 1), [content], []) with { Cue = new TokenRange(to == cue.Start ? verb : cue.Start, cue.End) };
    }

    private StatementDraft Make(NounPhrase source, TokenRange cue, List<TokenRange> content, List<TokenRange> via) =>
        new(source.Tokens, source.Head, cue, content, via, _sentence);

    private List<TokenRange>? ContentAfter(int from, CueType type)
    {
        if (from >= _range.End) return null;
        var start = from;
        for (var i = from; i < Math.Min(_range.End, from + ThatReach) && !phrases.IsComma(i) && phrases[i] != WordClass.Quote; i++)
        {
            if (!phrases.Is(i, "that")) continue;
            start = i;
            break;
        }

        if (start == from)
        {
            while (start < _range.End && (document.Form(start) is ":" or "," || phrases.InTime(start) || (start + 1 < _range.End && phrases.Is(start, "on") && phrases.InTime(start + 1)))) start++;
            if (start >= _range.End) return null;
            if (quotations.At(start) is { } quote && quote.Tokens.Start == start && document.Form(from) is ":" or ",") return [quote.Tokens];
            if (type is CueType.Say && phrases[start] is WordClass.Preposition && !phrases.Is(start, "in")) return null;
        }

        var content = Trimmed(start, _range.End);
        if (content.Length < (type is CueType.Object ? 1 : 2)) return null;

        // A quotation that begins in the sentence is said to its end.
        if (quotations.At(content.End - 1) is { } last && last.Tokens.Start >= content.Start && last.Tokens.End > content.End) content = new TokenRange(content.Start, last.Tokens.End);
        return [content];
    }

    private List<TokenRange>? ContentBefore(int end)
    {
        var at = end - 1;
        while (at > _range.Start && document.Form(at) is "," or ":" or "—" or "--") at--;
        if (quotations.At(at) is { } quote && quote.Tokens.End == at + 1)
        {
            var from = Math.Min(quote.Tokens.Start, _range.Start);
            return [quote.Tokens.Start > _range.Start && !quotations.IsInside(_range.Start) ? new TokenRange(_range.Start, quote.Tokens.End) : new TokenRange(from, quote.Tokens.End)];
        }

        var content = Trimmed(_range.Start, at + 1);
        return content.Length > 0 ? [content] : null;
    }

    // "“…,” he said, “…”" and "the road, he said, was closed".
    private void AddContinuation(List<TokenRange> content, int after)
    {
        var at = after;
        while (at < _range.End && phrases[at] == WordClass.Mark && document.Form(at) is not ".") at++;
        if (at == after || at >= _range.End) return;
        if (quotations.At(at) is { } quote && quote.Tokens.Start == at) content.Add(quote.Tokens);
        else if (document.Form(after) is "," && content[0].Length < 8 && Trimmed(at, _range.End) is { Length: > 2 } rest && !quotations.IsInside(content[0].Start)) content.Add(rest);
    }

    private List<TokenRange> ViaAfter(TokenRange cue, CueType type, out int after)
    {
        after = cue.End;
        if (type is not CueType.Tell || phrases.After(cue.End, _range.End) is not { } told) return [];
        after = told.Tokens.End;
        return MediaIn(told.Tokens) is { } media ? [media] : [];
    }

    /// <summary>The agency or medium named in a range, or null.</summary>
    public TokenRange? MediaIn(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (words.Media.Match(document, i, range.End, out _) is > 0 and var length) return new TokenRange(i, i + length);
        }

        return null;
    }

    private bool IsTrailing(NounPhrase source, TokenRange cue)
    {
        var start = source.Tokens.Start;
        if (start == _range.Start || !EndsContent(start - 1)) return false;

        // "Soon after, the minister tweeted: “…”": what is said stands behind.
        if (cue.End < _range.End && (document.Form(cue.End) is ":" || document.Form(cue.End) is "," && cue.End + 1 < _range.End && quotations.At(cue.End + 1) is { } next && next.Tokens.Start == cue.End + 1 && phrases[start - 1] != WordClass.Quote && !quotations.IsInside(start - 2))) return false;
        return cue.End >= _range.End || phrases[cue.End] is WordClass.Mark or WordClass.Preposition or WordClass.Quote or WordClass.Adverb || phrases.InTime(cue.End) || phrases.After(cue.End, _range.End) is { } told && (told.Tokens.End >= _range.End || phrases[told.Tokens.End] is WordClass.Mark or WordClass.Preposition || phrases.InTime(told.Tokens.End));
    }

    private bool EndsContent(int token) => phrases[token] == WordClass.Quote || document.Form(token) is "," or "--" or "—" or "?" or "!";

    private NounPhrase WithApposition(NounPhrase source)
    {
        var end = source.Tokens.End;
        if (end + 1 >= _range.End || document.Form(end) is not "," || phrases.After(end + 1, _range.End) is not { } apposition || phrases.QuantityAt(end + 1) is not null) return source;
        var stop = apposition.Tokens.End;
        while (stop < _range.End && document.Form(stop) is not ("," or "." or ";") && phrases[stop] is WordClass.Preposition && phrases.After(stop + 1, _range.End) is { } more) stop = more.Tokens.End;
        return stop >= _range.End || document.Form(stop) is "," or "." ? new NounPhrase(new TokenRange(source.Tokens.Start, stop), source.Head) : source;
    }

    private NounPhrase? Aside(int verb)
    {
        var end = phrases.SkipVerbWords(verb, _range.Start);
        return end > _range.Start && document.Form(end - 1) is "," && phrases.EndingAt(end - 1, _range.Start) is { } name && char.IsUpper(document.Form(name.Head)[0]) ? name : null;
    }

    private int MainVerbBefore(int end)
    {
        for (var i = end - 1; i > _range.Start; i--)
        {
            if (phrases[i] == WordClass.Open && EndsWith(i, "ed") && !char.IsUpper(document.Form(i)[0])) return i;
        }

        return -1;
    }

    private bool IsSource(NounPhrase source) => !phrases.InTime(source.Head) && !(phrases[source.Head] == WordClass.Pronoun && (phrases.Is(source.Head, "it") || phrases.Is(source.Head, "what") || phrases.Is(source.Head, "one")));

    private bool IsPassive(int before, int cue)
    {
        for (var i = before; i < cue; i++)
        {
            if (phrases.Is(i, "was") || phrases.Is(i, "were") || phrases.Is(i, "been") || phrases.Is(i, "be") || phrases.Is(i, "is") && EndsWith(cue, "ed") || phrases.Is(i, "are") && EndsWith(cue, "ed") || phrases.Is(i, "being")) return !EndsWith(cue, "ing");
        }

        return false;
    }

    // "the report", "his claim", "of support": a noun, not a verb.
    private bool IsNounUse(int cue, CueType type)
    {
        if (EndsWith(cue, "ing") && cue + 1 < _range.End && phrases.Is(cue + 1, "that")) return false;
        if (document.Has(Layer.Tags)) return document.Tags.Upos(cue) is not (Upos.Verb or Upos.Aux);

        // Without parts of speech the bare form of a verb like "question" is as likely a noun.
        if (type == CueType.Object && !EndsWith(cue, "ed") && !EndsWith(cue, "ing") && !EndsWith(cue, "s")) return true;
        return cue > _range.Start && (phrases[cue - 1] is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition && !EndsWith(cue, "ing") || phrases[cue - 1] is WordClass.Hyphen || phrases.Is(cue - 1, "to"));
    }

    private bool IsClauseStart(int before, int cue) => before < cue && (phrases.Is(before, "that") || phrases.Is(before, "who") || phrases[before] == WordClass.Relative);

    private int MediumEnd(int end) => words.Cues.Match(document, end, _range.End, out var type) is > 0 and var length && type == CueType.Medium ? end + length : end;

    private bool EndsWith(int token, string ending) => document.Form(token).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    // Without commas before and the full stop after.
    private TokenRange Trimmed(int start, int end)
    {
        while (start < end && phrases[start] == WordClass.Mark && document.Form(start) is not ("(" or "[" or "$" or "#" or "@")) start++;
        while (end > start && phrases[end - 1] == WordClass.Mark && document.Form(end - 1) is not (")" or "]" or "%")) end--;
        return new TokenRange(start, Math.Max(start, end));
    }
}
