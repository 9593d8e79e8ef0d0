using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A noun phrase: its words and the one that heads it.</summary>
internal readonly record struct NounPhrase(TokenRange Tokens, int Head);

/// <summary>
/// Cuts noun phrases out of a sentence by closed word classes, numbers and, where they are there, parts of speech.
/// Made for one document; holds no state beyond its columns.
/// </summary>
internal sealed class NounPhrases
{
    private const int LongestAside = 25;

    private readonly Document _document;
    private readonly WordClass[] _classes;
    private readonly int[] _quantityAt;
    private readonly bool[] _inTime;

    public NounPhrases(Document document, WordClass[] classes)
    {
        _document = document;
        _classes = classes;
        _quantityAt = new int[classes.Length];
        _inTime = new bool[classes.Length];
        var quantities = document.Quantities.Quantities;
        for (var q = 0; q < quantities.Length; q++) _quantityAt.AsSpan(quantities[q].Tokens.Start, quantities[q].Tokens.Length).Fill(q + 1);
        foreach (var time in document.Times.Expressions) _inTime.AsSpan(time.Tokens.Start, time.Tokens.Length).Fill(true);
    }

    public WordClass this[int token] => _classes[token];

    /// <summary>The class of every token.</summary>
    public WordClass[] Classes => _classes;

    public bool InTime(int token) => _inTime[token];

    /// <summary>The number that holds a token, or null.</summary>
    public Quantity? QuantityAt(int token) => _quantityAt[token] > 0 ? _document.Quantities.Quantities[_quantityAt[token] - 1] : null;

    /// <summary>The subject before a verb: skips its auxiliaries and adverbs, an aside between commas, and what hangs behind the head.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="start">Where to stop.</param>
    /// <param name="isFinite">The verb can have its subject over an aside without an auxiliary ("the mayor, 42, died"); a participle cannot.</param>
    public NounPhrase? Before(int verb, int start, bool isFinite = false)
    {
        var end = SkipVerbWords(verb, start);
        if (end > start && IsComma(end - 1) && (end < verb || isFinite))
        {
            var open = OpeningComma(end - 1, start);
            if (open <= start) return null;
            end = open;
        }

        return EndingAt(end, start);
    }

    /// <summary>The phrase whose last word stands before a position, its own modifiers included.</summary>
    public NounPhrase? EndingAt(int end, int start)
    {
        if (Run(end, start) is not { } run) return null;
        var from = run.Tokens.Start;
        if (from - 1 <= start || _classes[from - 1] != WordClass.Preposition) return run;

        // "a protester belonging to the militia", "two guards at the gate", "dozens of soldiers": the head stands further left.
        var linkEnd = from - 1;
        if (linkEnd - 1 > start && _classes[linkEnd - 1] == WordClass.Open && IsParticiple(_document.Form(linkEnd - 1)) && QuantityAt(linkEnd - 1) is null) linkEnd--;
        if (EndingAt(linkEnd, start) is not { } outer) return run;
        var all = new TokenRange(outer.Tokens.Start, run.Tokens.End);
        return Is(from - 1, "of") && (QuantityAt(outer.Head) is not null || _classes[outer.Head] == WordClass.Determiner) ? new NounPhrase(all, run.Head) : new NounPhrase(all, outer.Head);
    }

    /// <summary>The object after a verb or preposition.</summary>
    public NounPhrase? After(int from, int end)
    {
        while (from < end && _classes[from] == WordClass.Adverb) from++;
        var at = from;
        while (at < end && IsPart(at, at > from) && !(at > from && BeginsAnother(at))) at++;
        while (at > from && !CanHead(at - 1)) at--;
        if (at == from)
        {
            if (from < end && _classes[from] == WordClass.Pronoun && !_inTime[from]) return new NounPhrase(new TokenRange(from, from + 1), from);
            return null;
        }

        if (_inTime[from]) return null;

        // "dozens of soldiers", "members of the family", "a family of five".
        if (at + 1 < end && Is(at, "of") && After(at + 1, end) is { } inner)
            return new NounPhrase(new TokenRange(from, inner.Tokens.End), QuantityAt(at - 1) is not null ? inner.Head : at - 1);
        return new NounPhrase(new TokenRange(from, at), at - 1);
    }

    /// <summary>Position after the auxiliaries, adverbs and relative pronouns that stand before a verb.</summary>
    public int SkipVerbWords(int verb, int start)
    {
        var end = verb;
        while (end > start && (_classes[end - 1] is WordClass.Auxiliary or WordClass.Modal or WordClass.Adverb or WordClass.Negation or WordClass.Relative
            || Is(end - 1, "who") || (end < verb && Is(end - 1, "that")))) end--;
        return end;
    }

    public bool Is(int token, string word) => _document.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsComma(int token) => _document.Form(token) is "," or "—" or "–" or "--" or ")" or "-";

    public int StartOfSentence(int token) => _document.Sentences[SentenceOf(token)].Start;

    public int SentenceOf(int token) => _document.Sentences.Of(token);

    public bool HasQuote(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_classes[i] == WordClass.Quote) return true;
        }

        return false;
    }

    /// <summary>True when a word of the open classes is in it.</summary>
    public bool HasWord(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_classes[i] == WordClass.Open && char.IsLetter(_document.Form(i)[0])) return true;
        }

        return false;
    }

    /// <summary>The head of a phrase cut elsewhere: by the tree, else the last word before what hangs behind.</summary>
    public int HeadOf(TokenRange range)
    {
        if (_document.Has(Layer.Trees))
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (!range.Contains(_document.Trees.Head(i)) && _classes[i] is WordClass.Open or WordClass.Pronoun) return i;
            }
        }

        return After(range.Start, range.End)?.Head ?? range.End - 1;
    }

    private NounPhrase? Run(int end, int start)
    {
        if (end <= start) return null;
        if (_classes[end - 1] == WordClass.Pronoun) return new NounPhrase(new TokenRange(end - 1, end), end - 1);
        if (!CanHead(end - 1) || _inTime[end - 1]) return null;
        var from = end;
        while (from > start && IsPart(from - 1, from < end) && !_inTime[from - 1])
        {
            from--;
            if (QuantityAt(from) is { } quantity)
            {
                from = Math.Max(start, quantity.Tokens.Start);
                if (from > start && _classes[from - 1] == WordClass.Determiner && !Is(from - 1, "that")) from--;
                break;
            }

            if (_classes[from] == WordClass.Determiner && !(from > start && _classes[from - 1] == WordClass.Determiner)) break;
        }

        return new NounPhrase(new TokenRange(from, end), end - 1);
    }

    private bool IsPart(int token, bool inside)
    {
        if (QuantityAt(token) is not null) return true;
        var part = _classes[token] is WordClass.Open or WordClass.Determiner || (inside && _classes[token] is WordClass.Hyphen or WordClass.Possessive);
        if (!part || !_document.Has(Layer.Tags)) return part;
        return _document.Tags.Upos(token) switch
        {
            Upos.Verb => token + 1 < _document.Count && _classes[token + 1] == WordClass.Open && _document.Tags.Upos(token + 1) is Upos.Noun or Upos.Propn && IsParticiple(_document.Form(token)),
            Upos.Adp or Upos.Sconj or Upos.Aux => false,
            Upos.Adv => inside,
            _ => true,
        };
    }

    // "some of them": a determiner that stands for its noun.
    private bool CanHead(int token) =>
        QuantityAt(token) is not null || (_classes[token] == WordClass.Open && char.IsLetterOrDigit(_document.Form(token)[0]))
        || (_classes[token] == WordClass.Determiner && token + 1 < _document.Count && Is(token + 1, "of"));

    // "told the agency that seven guards": a determiner inside begins another phrase, but for "all the men", "his other sons".
    // "three other people" is one phrase; "killed soldiers the army" is two.
    private bool BeginsAnother(int token) => _classes[token] == WordClass.Determiner && _classes[token - 1] != WordClass.Determiner && QuantityAt(token) is null && !Is(token, "other");

    private int OpeningComma(int close, int start)
    {
        for (var i = close - 2; i > start && i >= close - LongestAside; i--)
        {
            if (_document.Form(i) is "," or "—" or "–" or "--" or "(") return i;
        }

        return -1;
    }

    private static bool IsParticiple(ReadOnlySpan<char> form) =>
        form.Length > 4 && (form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
}
