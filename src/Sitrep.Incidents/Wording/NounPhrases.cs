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

    // "were reported killed", "is believed to have died": how it is known stands between the people and what became of them.
    private static readonly string[] Hearsay = ["reported", "believed", "feared", "confirmed", "said", "thought", "presumed", "alleged", "known", "claimed", "understood"];

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
        var isClosed = end > start && IsComma(end - 1);
        if (isClosed && (end < verb || isFinite))
        {
            var open = OpeningComma(end - 1, start);
            if (open <= start) return null;
            end = open;
        }

        while (end > start && OpeningOfParts(end, start, isClosed) is > 0 and var parts) end = parts;

        var subject = EndingAt(end, start);

        // "12 civilians, all members of one family, were killed".
        while (subject is { } aside && Is(aside.Tokens.Start, "all") && aside.Tokens.Start - 1 > start && IsComma(aside.Tokens.Start - 1)) subject = EndingAt(aside.Tokens.Start - 1, start);
        return subject;
    }

    /// <summary>The phrase whose last word stands before a position, its own modifiers included.</summary>
    public NounPhrase? EndingAt(int end, int start)
    {
        if (Run(end, start) is not { } run) return null;
        if (Is(run.Head, "families")) run = OverFamilies(run, start);
        var from = run.Tokens.Start;
        if (from - 1 <= start || _classes[from - 1] != WordClass.Preposition) return run;

        // "a protester belonging to the militia", "two guards at the gate", "dozens of soldiers": the head stands further left.
        var linkEnd = from - 1;
        if (linkEnd - 1 > start && _classes[linkEnd - 1] == WordClass.Open && IsParticiple(_document.Form(linkEnd - 1)) && QuantityAt(linkEnd - 1) is null) linkEnd--;
        if (EndingAt(linkEnd, start) is not { } outer) return run;
        var all = new TokenRange(outer.Tokens.Start, run.Tokens.End);
        return Is(from - 1, "of") && (QuantityAt(outer.Head) is not null || _classes[outer.Head] == WordClass.Determiner || IsMeasure(outer.Head)) ? new NounPhrase(all, run.Head) : new NounPhrase(all, outer.Head);
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
            return new NounPhrase(new TokenRange(from, inner.Tokens.End), QuantityAt(at - 1) is not null || IsMeasure(at - 1) ? inner.Head : at - 1);
        return new NounPhrase(new TokenRange(from, at), at - 1);
    }

    /// <summary>Position after the auxiliaries, adverbs and relative pronouns that stand before a verb.</summary>
    public int SkipVerbWords(int verb, int start)
    {
        var end = verb;
        while (end > start && (_classes[end - 1] is WordClass.Auxiliary or WordClass.Modal or WordClass.Adverb or WordClass.Negation or WordClass.Relative
            || Is(end - 1, "who") || (end < verb && Is(end - 1, "that")) || IsHearsay(end - 1) || (end < verb && Is(end - 1, "to") && end - 1 > start && IsHearsay(end - 2)))) end--;
        return end;
    }

    /// <summary>A participle for how something is known, behind its auxiliary: "were reported", "is feared".</summary>
    public bool IsHearsay(int token)
    {
        if (token == 0 || _classes[token - 1] is not (WordClass.Auxiliary or WordClass.Adverb)) return false;
        foreach (var word in Hearsay)
        {
            if (Is(token, word)) return true;
        }

        return false;
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
        while (from > start && (from == end || IsPart(from - 1, inside: true)) && !_inTime[from - 1])
        {
            from--;
            if (QuantityAt(from) is { } quantity)
            {
                from = Math.Max(start, quantity.Tokens.Start);
                if (from > start && _classes[from - 1] == WordClass.Determiner && !Is(from - 1, "that")) from--;
                break;
            }

            var isCounted = from > start && Is(from, "other") && QuantityAt(from - 1) is not null;
            if (Is(from, "old") && StartOfAge(from, start) is var age && age < from)
            {
                from = age;
                if (from > start && _classes[from - 1] == WordClass.Determiner) from--;
                if (from > start && _classes[from - 1] == WordClass.Determiner) from--;
                break;
            }

            if (_classes[from] == WordClass.Determiner && !isCounted && !(from > start && _classes[from - 1] == WordClass.Determiner)) break;
        }

        return new NounPhrase(new TokenRange(from, end), end - 1);
    }

    // "members of the Zatmeh and Ghoneim families": the names before "and" belong to the families.
    private NounPhrase OverFamilies(NounPhrase run, int start)
    {
        var from = run.Tokens.Start;
        if (from - 2 <= start || !Is(from - 1, "and") || Run(from - 1, start) is not { } before || QuantityAt(before.Head) is not null) return run;
        return new NounPhrase(new TokenRange(before.Tokens.Start, run.Tokens.End), run.Head);
    }

    // "a number of people" are people.
    private bool IsMeasure(int token) => Is(token, "number") || Is(token, "total") || Is(token, "majority");

    // "33 year old Nizam", "one month old nephew": where the age begins that ends in "old".
    private int StartOfAge(int old, int start)
    {
        var at = old - 1;
        if (at > start && _classes[at] == WordClass.Hyphen) at--;
        if (at <= start || !_inTime[at] && !IsUnit(at)) return old;
        while (at > start && (_inTime[at - 1] || _classes[at - 1] == WordClass.Hyphen || QuantityAt(at - 1) is not null || char.IsAsciiDigit(_document.Form(at - 1)[0]))) at--;
        return at;
    }

    private bool IsUnit(int token) => Is(token, "year") || Is(token, "years") || Is(token, "month") || Is(token, "months") || Is(token, "week") || Is(token, "weeks") || Is(token, "day") || Is(token, "days");

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

    // "six civilians, including three children, from one family, were killed": where the aside on the parts opens, when no verb stands between.
    public int OpeningOfParts(int end, int start, bool isClosed)
    {
        for (var i = end - 1; i > start + 1 && i >= end - LongestAside && _classes[i] is not (WordClass.Auxiliary or WordClass.Modal); i--)
        {
            // "killing ten, including two women, and a boy was hurt": the boy is the subject.
            if (!isClosed && Is(i, "and") && IsComma(i - 1)) return -1;
            if (Is(i, "including") || (Is(i, "among") && i + 1 < end && Is(i + 1, "them"))) return IsComma(i - 1) || _document.Form(i - 1) is "(" ? i - 1 : i;
        }

        return -1;
    }

    private static bool IsParticiple(ReadOnlySpan<char> form) =>
        form.Length > 4 && (form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
}
