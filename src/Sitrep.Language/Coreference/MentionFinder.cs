using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Finds what may be mentioned again: nouns, names and pronouns with the words that belong to them in the tree. What only stands
/// beside a head is left out of its mention: prepositions, appositions, further members of a list, a clause that the noun is predicate of.
/// </summary>
public sealed class MentionFinder(WordClusters clusters)
{
    private static readonly WordList<PronounClass> Pronouns = MakePronouns();

    /// <summary>Mentions in the order of the text, of those with one start the longer first.</summary>
    public ImmutableArray<Mention> Find(Document document)
    {
        var names = new NameKind?[document.Count];
        foreach (var name in document.Names.Mentions)
        {
            for (var i = name.Tokens.Start; i < name.Tokens.End; i++) names[i] = name.Kind;
        }

        var quoted = Quoted(document);
        var starts = new int[document.Count];
        var ends = new int[document.Count];
        var found = new List<Mention>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            Spread(document, sentence, starts, ends);
            for (var head = sentence.Start; head < sentence.End; head++)
            {
                if (IsHead(document, head, sentence)) found.Add(Make(document, RangeOf(document, head, sentence, starts, ends), head, s, names, quoted));
            }
        }

        return [.. found.OrderBy(mention => mention.Tokens.Start).ThenByDescending(mention => mention.Tokens.End)];
    }

    // First and last token below each token; found from the leaves up, a sentence's length times at most.
    private static void Spread(Document document, TokenRange sentence, int[] starts, int[] ends)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            starts[i] = i;
            ends[i] = i + 1;
        }

        for (var i = sentence.Start; i < sentence.End; i++)
        {
            for (var at = document.Trees.Head(i); at >= 0; at = document.Trees.Head(at))
            {
                starts[at] = Math.Min(starts[at], i);
                ends[at] = Math.Max(ends[at], i + 1);
            }
        }
    }

    private static bool IsHead(Document document, int token, TokenRange sentence)
    {
        // "al-Kadhimi" is three tokens and one name: its last part speaks for it, whatever the tree makes of the parts.
        if (document.Tags.Upos(token) is Upos.Noun or Upos.Propn or Upos.X && IsJoinedToNext(document, token, sentence)) return false;
        if (document.Tags.Upos(token) is Upos.Propn && IsJoinedToNext(document, token - 2, sentence)) return true;
        var relation = document.Trees.Deprel(token);
        if (relation is Deprel.Flat or Deprel.Fixed or Deprel.Goeswith or Deprel.Expl) return false;
        switch (document.Tags.Upos(token))
        {
            case Upos.Noun or Upos.Propn or Upos.Pron: return true;
            case Upos.Num or Upos.Det or Upos.Sym or Upos.X: return IsArgument(relation) && document.Tags.Upos(token) != Upos.Num;
            case Upos.Adj:
                if (!IsArgument(relation)) return false;
                for (var i = sentence.Start; i < token; i++)
                {
                    if (document.Trees.Head(i) == token && document.Trees.Deprel(i) == Deprel.Det) return true;
                }

                return false;
            default: return false;
        }
    }

    private static bool IsJoinedToNext(Document document, int token, TokenRange sentence) =>
        token >= sentence.Start && token + 2 < sentence.End && document.Form(token + 1) is "-"
        && document.Tokens.End(token) == document.Tokens.Start(token + 1) && document.Tokens.End(token + 1) == document.Tokens.Start(token + 2);

    private static bool IsArgument(Deprel relation) =>
        relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.OblAgent or Deprel.Iobj or Deprel.Nmod or Deprel.NmodPoss or Deprel.Conj or Deprel.Root;

    private static TokenRange RangeOf(Document document, int head, TokenRange sentence, int[] starts, int[] ends)
    {
        var isPredicate = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (document.Trees.Head(i) == head) isPredicate |= document.Trees.Deprel(i) is Deprel.Cop or Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter;
        }

        int start = head, end = head + 1;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (document.Trees.Head(i) != head || !Belongs(document.Trees.Deprel(i), isPredicate)) continue;
            start = Math.Min(start, starts[i]);
            end = Math.Max(end, ends[i]);
        }

        while (IsJoinedToNext(document, start - 2, sentence)) start -= 2;
        while (IsJoinedToNext(document, end - 1, sentence)) end += 2;
        while (start < head && document.Tags.Upos(start) == Upos.Punct) start++;
        while (end > head + 1 && document.Tags.Upos(end - 1) == Upos.Punct && document.Form(end - 1) is not ")" and not "]") end--;
        return new TokenRange(start, end);
    }

    private static bool Belongs(Deprel relation, bool isPredicate) => relation switch
    {
        Deprel.Case or Deprel.Cc or Deprel.CcPreconj or Deprel.Conj or Deprel.Appos or Deprel.Parataxis or Deprel.Punct or Deprel.Mark or Deprel.Cop or Deprel.Aux
            or Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter or Deprel.Csubj or Deprel.Discourse or Deprel.Vocative or Deprel.Expl or Deprel.Dislocated
            or Deprel.Orphan or Deprel.Reparandum => false,
        Deprel.Advmod or Deprel.Obl or Deprel.OblUnmarked or Deprel.Advcl or Deprel.Ccomp or Deprel.Xcomp => !isPredicate,
        _ => true,
    };

    private Mention Make(Document document, TokenRange tokens, int head, int sentence, NameKind?[] names, bool[] quoted)
    {
        var word = FeatureHash.OfLower(document.Form(head));
        var fine = clusters.Fine(word);
        var tag = document.Tags.Upos(head);
        Pronouns.TryGet(document.Form(head), out var pronoun);
        var isPronoun = tag is Upos.Pron or Upos.Det && pronoun is not PronounClass.None;
        var kind = isPronoun ? MentionKind.Pronoun : tag is Upos.Propn || names[head] is not null and not NameKind.Misc ? MentionKind.Name : MentionKind.Nominal;
        return new Mention(tokens, head, sentence)
        {
            Kind = kind,
            Pronoun = isPronoun ? pronoun : PronounClass.None,
            Name = names[head],
            Number = NumberOf(document, head, isPronoun ? pronoun : PronounClass.None),
            Lead = LeadOf(document, tokens, head),
            HeadWord = word,
            FirstWord = FeatureHash.OfLower(document.Form(tokens.Start)),
            Whole = WholeOf(document, tokens),
            Fine = (uint)fine,
            Coarse = (uint)clusters.Coarse(fine),
            Quoted = quoted[head],
        };
    }

    private static uint NumberOf(Document document, int head, PronounClass pronoun) => pronoun switch
    {
        PronounClass.He or PronounClass.She or PronounClass.It or PronounClass.I or PronounClass.This or PronounClass.One => 1,
        PronounClass.They or PronounClass.We or PronounClass.These => 2,
        PronounClass.You or PronounClass.Who => 0,
        _ => document.Tags.Xpos(head) switch { Xpos.NounPlural => 2u, Xpos.NounSingular => 1u, _ => 0u },
    };

    private static uint LeadOf(Document document, TokenRange tokens, int head)
    {
        if (tokens.Start == head) return 0;
        var first = document.Form(tokens.Start);
        if (Is(first, "the")) return 1;
        if (Is(first, "a") || Is(first, "an") || Is(first, "another") || Is(first, "some")) return 2;
        if (Is(first, "this") || Is(first, "that") || Is(first, "these") || Is(first, "those")) return 3;
        if (Is(first, "no") || Is(first, "any") || Is(first, "every") || Is(first, "each")) return 6;
        if (document.Tags.Upos(tokens.Start) == Upos.Num) return 5;
        for (var i = tokens.Start; i < head; i++)
        {
            if (document.Trees.Head(i) == head && document.Trees.Deprel(i) == Deprel.NmodPoss) return 4;
        }

        return 0;
    }

    private static uint WholeOf(Document document, TokenRange tokens)
    {
        var hash = 7u;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            var form = document.Form(i);
            if (i == tokens.Start && tokens.Length > 1 && (Is(form, "the") || Is(form, "a") || Is(form, "an"))) continue;
            hash = FeatureHash.Mix(hash, FeatureHash.OfLower(form));
        }

        return hash;
    }

    // Inside quotation marks; straight ones open and close by turns, and a paragraph's end closes.
    private static bool[] Quoted(Document document)
    {
        var quoted = new bool[document.Count];
        var open = false;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            if (s > 0 && document.Sentences.Paragraph(s) != document.Sentences.Paragraph(s - 1)) open = false;
            var sentence = document.Sentences[s];
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var form = document.Form(i);
                open = form switch { "“" or "``" => true, "”" or "''" => false, "\"" => !open, _ => open };
                quoted[i] = open;
            }
        }

        return quoted;
    }

    private static bool Is(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static WordList<PronounClass> MakePronouns()
    {
        var list = new WordList<PronounClass>();
        foreach (var (words, meaning) in new[]
        {
            ("he him his himself", PronounClass.He), ("she her hers herself", PronounClass.She), ("it its itself", PronounClass.It),
            ("they them their theirs themselves 'em themself", PronounClass.They), ("i me my mine myself", PronounClass.I),
            ("we us our ours ourselves", PronounClass.We), ("you your yours yourself yourselves", PronounClass.You),
            ("this that", PronounClass.This), ("these those", PronounClass.These), ("who whom whose which", PronounClass.Who), ("one oneself", PronounClass.One),
        })
        {
            foreach (var word in words.Split(' ')) list.Add(word, meaning);
        }

        return list;
    }
}
