using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Whose harm a word tells, once the first of them is found: those beside them, and those who are some of them.</summary>
internal sealed partial class CasualtySentence
{
    // Words behind a casualty word that add people to those before it.
    private static readonly string[] With = ["along with", "alongside", "together with", "as well as", "accompanied by", "in addition to"];

    // A list of dead is seldom longer, and a broken one must not run away.
    private const int LongestList = 60;

    // Words between those who were killed and those killed with them.
    private const int LongestLink = 12;

    private bool AddAll(CasualtyCue cue, TokenRange tokens, NounPhrase? people, int? before, int? partOf = null)
    {
        if (people is not { } main || !IsPeople(main)) return false;
        if (before is not null) AddBefore(cue, tokens, main, partOf);
        var index = Add(cue.Outcome, main, tokens.Start, partOf);
        if (before is null)
        {
            AddFollowing(cue, tokens, main, partOf);
            foreach (var part in PartsAfter(main.Tokens.End)) Add(cue.Outcome, part, tokens.Start, index);
            AddAlongside(cue, tokens.Start, main.Tokens.End, partOf);
            return true;
        }

        foreach (var part in PartsAfter(main.Tokens.End)) Add(cue.Outcome, part, tokens.Start, index);
        if (main.Tokens.End >= tokens.Start) return true;
        foreach (var part in PartsAfter(tokens.End)) Add(cue.Outcome, part, tokens.Start, index);
        AddAlongside(cue, tokens.Start, tokens.End, partOf);
        return true;
    }

    // "was killed along with his three children", "killing the wife of a commander, Nabil Salem, alongside their children".
    private void AddAlongside(CasualtyCue cue, int verb, int from, int? partOf)
    {
        for (var at = from; at < _range.End && at <= from + LongestLink && phrases[at] is not (WordClass.Auxiliary or WordClass.Modal or WordClass.Conjunction); at++)
        {
            if (at > from && words.Cues.Match(document, at, _range.End, out _) > 0) return;
            var length = LengthOfWith(at);
            if (length == 0) continue;
            if (phrases.After(at + length, _range.End) is not { } people || !IsPeople(people) || StartsCue(people)) return;
            Add(cue.Outcome, people, verb, partOf);
            AddFollowing(cue, new TokenRange(verb, verb + 1), people, partOf);
            return;
        }
    }

    // Where "along with" begins that ends here, or -1.
    private int StartOfWith(int end)
    {
        foreach (var phrase in With)
        {
            var start = end - phrase.AsSpan().Count(' ') - 1;
            if (start > _range.Start && LengthOf(phrase, start) > 0) return start;
        }

        return -1;
    }

    private int LengthOfWith(int at)
    {
        foreach (var phrase in With)
        {
            if (LengthOf(phrase, at) is > 0 and var length) return length;
        }

        return 0;
    }

    // "killed two soldiers and a policeman", "killed the baker, his wife and their son"; not "killed two soldiers and wounded five".
    private void AddFollowing(CasualtyCue cue, TokenRange tokens, NounPhrase main, int? partOf)
    {
        var at = SkipAside(main.Tokens.End);
        var unnamed = Unnamed(main);
        var isNaming = false;
        while (at + 1 < _range.End && (IsAnd(at) || document.Form(at) is "," or ";"))
        {
            var isAnd = IsAnd(at);
            if (!isAnd && IsAnd(at + 1)) (at, isAnd) = (at + 1, true);
            if (phrases.After(at + 1, _range.End) is not { } next || next.Tokens.End - main.Tokens.Start > LongestList || !IsListed(next) || StartsCue(next) || IsSubject(next) || IsTold(next, tokens.Start)) return;

            // "five people, all women and children", "his son, photo-journalist and founder": more words for the same people.
            if (!isAnd && (phrases.Is(next.Tokens.Start, "all") || IsBare(next))) return;

            // "his two daughters, Abeer and Nada": named behind their number they are the same people.
            var isName = unnamed > 0 && PeopleCount.HasPerson(document, next) && phrases[next.Tokens.Start] != WordClass.Determiner && (isNaming || !isAnd);
            isNaming = isName;
            if (isName) unnamed--;
            else
            {
                Add(cue.Outcome, next, tokens.Start, partOf);
                unnamed = Unnamed(next);
            }

            at = SkipAside(next.Tokens.End);
        }
    }

    // One person without article, number or name.
    private bool IsBare(NounPhrase people) =>
        phrases[people.Tokens.Start] != WordClass.Determiner && !PeopleCount.HasPerson(document, people) && phrases.QuantityAt(people.Tokens.Start) is null && PeopleCount.Of(document, words, phrases, people) is { Best: 1 };

    // How many of these people are still to be named.
    private long Unnamed(NounPhrase people) => PeopleCount.HasPerson(document, people) ? 0 : PeopleCount.Of(document, words, phrases, people)?.Best ?? long.MaxValue;

    // "a soldier, a policeman and two boys were killed": back over the list, told in its own order.
    private void AddBefore(CasualtyCue cue, TokenRange tokens, NounPhrase main, int? partOf)
    {
        var found = new List<NounPhrase>();
        var last = main;
        while (last.Tokens.Start - 1 > _range.Start)
        {
            var at = last.Tokens.Start - 1;
            var with = StartOfWith(last.Tokens.Start);
            var isLinked = IsAnd(at) || with >= 0;
            if (!isLinked && (found.Count == 0 || document.Form(at) is not ",")) break;
            if (with >= 0) at = with;
            if (isLinked && document.Form(at - 1) is ",") at--;

            // "at least 52 civilians, including 15 women, and up to 68 were killed": the women are some of the 52.
            if (phrases.OpeningOfParts(at, _range.Start, isClosed: false) is > 0 and var opening) at = opening;
            if (phrases.EndingAt(at, _range.Start) is not { } next || !IsListed(next) || IsAgent(next) || StartsCue(next) || IsTold(next, tokens.Start)) break;
            found.Add(next);
            last = next;
        }

        for (var i = found.Count - 1; i >= 0; i--) Add(cue.Outcome, found[i], tokens.Start, partOf);
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
        while (at < _range.End && phrases.After(at, _range.End) is { } part && IsPeople(part) && !StartsCue(part) && !(parts.Count > 0 && HasVerb(part)))
        {
            parts.Add(part);
            at = SkipAside(part.Tokens.End);
            var end = at;
            if (at < _range.End && document.Form(at) is ",") at++;
            if (at < _range.End && IsAnd(at)) at++;
            else if (at == end) break;
        }

        return parts;
    }

    // An age, a title or another name between brackets or quotation marks behind a name: "Hajj Hamdan “Abu Zaki”", "Faisal (45 years old)".
    private int SkipAside(int at)
    {
        for (var again = true; again;)
        {
            again = false;
            if (at >= _range.End || document.Form(at) is not ("(" or "“" or "\"" or "[")) continue;
            var close = document.Form(at) switch { "(" => ")", "[" => "]", "“" => "”", _ => "\"" };
            for (var i = at + 1; i < _range.End && i < at + 12; i++)
            {
                if (!document.Form(i).SequenceEqual(close)) continue;
                at = i + 1;
                again = true;
                break;
            }
        }

        return at;
    }

    // Beside people who came to harm stand others by a word for people, or beside names names; a relative by its possessive.
    private bool IsListed(NounPhrase next)
    {
        if (!IsPeople(next)) return false;
        if (words.People.Has(document, next.Head) || PeopleCount.HasPerson(document, next)) return true;
        for (var i = next.Tokens.Start; i < next.Head; i++)
        {
            if (words.People.Has(document, i)) return true;
        }

        return false;
    }

    private bool IsAnd(int at) => at < _range.End && phrases[at] == WordClass.Conjunction && phrases.Is(at, "and");

    // "killed two soldiers and five others were wounded": the second phrase has a verb of its own.
    private bool IsSubject(NounPhrase next) =>
        next.Tokens.End < _range.End && (phrases[next.Tokens.End] is WordClass.Auxiliary or WordClass.Modal || words.Cues.Match(document, next.Tokens.End, _range.End, out _) > 0 || IsTeller(next));

    // "killing three people, a doctors' committee said".
    private bool IsTeller(NounPhrase next) => document.Lemmas[next.Tokens.End] is "say" or "report" or "tell" or "announce" or "confirm" or "add";

    private bool HasVerb(NounPhrase next) => next.Tokens.End < _range.End && phrases[next.Tokens.End] is WordClass.Auxiliary or WordClass.Modal;

    // "killing four, his wife among them, and a boy was hurt": the wife is told already.
    private bool IsTold(NounPhrase people, int cue) => _mentions.Exists(mention => mention.Sentence == _sentence && mention.CueToken != cue && mention.People.Overlaps(people.Tokens));

    private bool IsAgent(NounPhrase first) => first.Tokens.Start > _range.Start && phrases.Is(first.Tokens.Start - 1, "by");

    private int LengthOf(string phrase, int at)
    {
        var length = 0;
        foreach (var word in phrase.Split(' '))
        {
            if (at + length >= _range.End || !phrases.Is(at + length, word)) return 0;
            length++;
        }

        return length;
    }
}
