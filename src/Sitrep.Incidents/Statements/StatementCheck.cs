using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Holds statements to what they are: a speaker is somebody or a document, and not an event or a time; its words end before the reporting word; what
/// is said is not the reporting word again. What cannot be put right is dropped.
/// </summary>
internal sealed class StatementCheck(Document document, NounPhrases phrases, Quotations quotations, AttributionWords words)
{
    private const int LongestObject = 8;

    /// <summary>The statement put right; null for one that is none.</summary>
    public StatementDraft? Tidy(StatementDraft draft)
    {
        var content = draft.Content.SelectMany(range => Without(range, draft.Cue)).Where(range => range.Length > 0 && (phrases.HasWord(range) || range.Length > 2)).ToList();
        if (content.Count == 0 || IsCondition(draft.Cue, content[0]) || IsAuthorship(draft.Cue, content[0])) return null;
        if (draft.Source is not { } source) return draft with { Content = content };
        source = OnlySpeaker(source, draft.Cue);
        if (source.Length == 0 || (!HasCue(draft.Cue) && (IsDeed(draft.Cue) || IsDoneTo(source)))) return null;
        var head = source.Contains(draft.SourceHead) ? draft.SourceHead : phrases.HeadOf(source);
        return CanSpeak(source, head, draft.Cue) ? draft with { Source = source, SourceHead = head, Content = content } : null;
    }

    /// <summary>"blamed the rebels", "claimed the attack": what is said is a thing, and what else is told of it is not said by the speaker.</summary>
    public bool IsOfThing(StatementDraft draft)
    {
        var type = CueType.Say;
        for (var i = draft.Cue.End - 1; i >= draft.Cue.Start; i--)
        {
            if (words.Cues.Match(document, i, draft.Cue.End, out type) > 0) break;
        }

        if (type == CueType.Object) return true;
        var isClaim = draft.Cue.Length > 0 && Enumerable.Range(draft.Cue.Start, draft.Cue.Length).Any(i => phrases.Is(i, "claim") || phrases.Is(i, "claims") || phrases.Is(i, "claimed") || phrases.Is(i, "claiming"));
        if (!isClaim || draft.Content[0].Start != draft.Cue.End) return false;
        var thing = phrases.After(draft.Content[0].Start, Math.Min(draft.Content[0].End, draft.Content[0].Start + LongestObject));
        return thing is { } found && (found.Tokens.End >= draft.Content[0].End || phrases[found.Tokens.End] is not (WordClass.Auxiliary or WordClass.Modal) && document.Has(Layer.Tags) && document.Tags.Upos(found.Tokens.End) is not Upos.Verb);
    }

    // "speaking on condition · of anonymity".
    private bool IsCondition(TokenRange cue, TokenRange content) =>
        content.Length <= 3 && cue.Length > 0 && phrases.Is(content.End - 1, "anonymity") || (cue.Length > 0 && phrases.Is(cue.End - 1, "condition"));

    // "a statement attributed to the group" tells an author, not a statement.
    private bool IsAuthorship(TokenRange cue, TokenRange content) => cue.Length > 0 && phrases.Is(cue.End - 1, "attributed") && phrases.Is(content.Start, "to");

    // "The road, he said, was closed": what stands on both sides.
    private static IEnumerable<TokenRange> Without(TokenRange range, TokenRange cue)
    {
        if (!range.Overlaps(cue)) return [range];
        return ((TokenRange[])[new TokenRange(range.Start, Math.Max(range.Start, Math.Min(range.End, cue.Start))), new TokenRange(Math.Min(range.End, Math.Max(range.Start, cue.End)), range.End)]).Where(part => part.Length > 0);
    }

    // "A tribal elder who had", "COMMANDER SAID", "Officials said the group": a reporting word parts speakers; what hangs over is cut.
    private TokenRange OnlySpeaker(TokenRange source, TokenRange cue)
    {
        var (start, end) = (source.Start, source.End);
        for (var i = source.Start; i < source.End; i++)
        {
            if (cue.Contains(i) || words.Cues.Match(document, i, source.End, out var type) == 0 || type is not (CueType.Say or CueType.Tell) || !IsVerb(i)) continue;
            if (source.Start < cue.Start && i > source.Start && i + 1 < source.End) start = i + 1;
            else if (i > source.Start) end = i;
            break;
        }

        start = Math.Max(start, StartOfSubject(source, cue));

        // "student who gave": a clause cut short.
        if (end > start && document.Has(Layer.Tags) && document.Tags.Upos(end - 1) == Upos.Verb)
        {
            for (var i = end - 2; i > start; i--)
            {
                if (phrases[i] == WordClass.Relative || phrases.Is(i, "who") || phrases.Is(i, "which")) end = i;
            }
        }

        // "… in Port-au-Prince, the drivers' union said": a place and its comma belong to what comes before.
        for (var i = start + 1; i + 1 < end && i < start + 6; i++)
        {
            if (document.Form(i) is "," && phrases[i + 1] == WordClass.Determiner && IsPlace(start, i)) start = i + 1;
        }

        while (end > start && IsLoose(end - 1)) end--;
        while (start < end && (phrases[start] is WordClass.Conjunction or WordClass.Relative or WordClass.Auxiliary or WordClass.Modal or WordClass.Mark || phrases.Is(start, "that"))) start++;
        return new TokenRange(start, Math.Max(start, end));
    }

    // "… found a rifle, the commander said": what stands before the comma is no part of the subject.
    private int StartOfSubject(TokenRange source, TokenRange cue)
    {
        if (!document.Has(Layer.Trees)) return source.Start;
        var subject = -1;
        for (var i = source.Start; i < source.End; i++)
        {
            if (document.Trees.Deprel(i) == Deprel.Nsubj && cue.Contains(document.Trees.Head(i))) subject = i;
        }

        for (var i = subject - 1; i > source.Start; i--)
        {
            if (document.Form(i) is "," && !Reaches(i - 1, subject)) return i + 1;
        }

        return source.Start;
    }

    private bool Reaches(int token, int head)
    {
        for (var at = token; at >= 0; at = document.Trees.Head(at))
        {
            if (at == head) return true;
        }

        return false;
    }

    private bool IsPlace(int start, int end) =>
        document.Has(Layer.Names) && document.Names.Mentions.Any(name => name.Kind == NameKind.Location && name.Tokens.Start <= start && name.Tokens.End >= end);

    private bool IsVerb(int token) => !document.Has(Layer.Tags) || document.Tags.Upos(token) is Upos.Verb || document.Tags.Xpos(token) is Xpos.VerbPast;

    private bool IsLoose(int token) =>
        phrases[token] is WordClass.Auxiliary or WordClass.Modal or WordClass.Relative or WordClass.Preposition or WordClass.Conjunction or WordClass.Negation || phrases.Is(token, "who") || phrases.Is(token, "which")
        || (phrases[token] == WordClass.Mark && document.Form(token) is "," or ":" or ";" or "-" or "—");

    private bool CanSpeak(TokenRange source, int head, TokenRange cue)
    {
        if (phrases.InTime(head) || IsQuality(source, head) || words.Mute.Has(document, head) && !IsName(head)) return false;

        // "No group has claimed": nobody says anything.
        if (phrases.Is(source.Start, "no") || phrases.Is(source.Start, "nobody") || phrases.Is(source.Start, "none") || phrases.Is(source.Start, "nothing")) return false;

        // "“I saw …”": whoever is quoted tells it, and is the statement's speaker already.
        return !(quotations.IsInside(head) && quotations.IsInside(cue.Start) && cue.Length > 0 && (phrases.Is(head, "i") || phrases.Is(head, "we") || phrases.Is(head, "you")));
    }

    // "immediate claims": what a quality is said of is not who says it. "the injured" are people.
    private bool IsQuality(TokenRange source, int head) =>
        document.Has(Layer.Tags) && document.Tags.Upos(head) is Upos.Adj or Upos.Adv or Upos.Adp && !(head > source.Start && phrases[head - 1] == WordClass.Determiner);

    // "Protesters blocked a bridge": no saying.
    private bool IsDeed(TokenRange cue)
    {
        for (var i = cue.Start; document.Has(Layer.Lemmas) && i < cue.End; i++)
        {
            if (words.Deeds.Contains(document.Lemmas[i]) && IsVerb(i)) return true;
        }

        return false;
    }

    // "The driver was released": the subject of a passive has said nothing.
    private bool IsDoneTo(TokenRange source)
    {
        for (var i = source.Start; document.Has(Layer.Trees) && i < source.End; i++)
        {
            if (document.Trees.Deprel(i) == Deprel.NsubjPass && !source.Contains(document.Trees.Head(i))) return true;
        }

        return false;
    }

    private bool HasCue(TokenRange cue)
    {
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (words.Cues.Match(document, i, cue.End, out _) > 0) return true;
        }

        return false;
    }

    private bool IsName(int token) => document.Has(Layer.Tags) && document.Tags.Upos(token) == Upos.Propn;
}
