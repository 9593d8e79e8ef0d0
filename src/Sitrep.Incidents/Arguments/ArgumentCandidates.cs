using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Words that can head an argument, and the stretches of words that one can be quoted in.</summary>
internal static class ArgumentCandidates
{
    // Arguments hardly ever stand further off.
    private const int SentencesAround = 2;
    private const int LongestBefore = 5;
    private const int LongestBehind = 15;

    /// <summary>Nouns, names, pronouns, numbers and words for peoples; of a name of several words only its head. From the trigger's sentence and those around it.</summary>
    public static List<int> HeadsOf(Document document, EventTrigger trigger)
    {
        var heads = new List<int>();
        var nameOf = NamesByToken(document);
        var people = new HashSet<int>(document.Places.Peoples.SelectMany(one => Enumerable.Range(one.Tokens.Start, one.Tokens.Length)));
        var told = document.Sentences.Of(trigger.Tokens.Start);
        var from = document.Sentences[Math.Max(0, told - SentencesAround)].Start;
        var to = document.Sentences[Math.Min(document.Sentences.Count - 1, told + SentencesAround)].End;
        for (var i = from; i < to; i++)
        {
            if (trigger.Tokens.Contains(i)) continue;
            if (document.Tags.Upos(i) is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num) && !people.Contains(i)) continue;
            var head = document.Trees.Head(i);
            if (nameOf[i] > 0 && head >= 0 && nameOf[head] == nameOf[i] && !people.Contains(i)) continue;
            heads.Add(i);
        }

        return heads;
    }

    /// <summary>The stretches around a head that an argument may be quoted in: up to some words before it, and nothing or more of what hangs behind.</summary>
    public static List<TokenRange> WordingsOf(Document document, int head)
    {
        var sentence = document.Sentences[document.Sentences.Of(head)];
        var wordings = new List<TokenRange>();
        var ends = EndsOf(document, head, sentence);
        for (var start = head; start >= Math.Max(sentence.Start, head - LongestBefore); start--)
        {
            if (start < head && document.Tags.Upos(start) is Upos.Punct && document.Form(start) is not ("-" or "." or "'" or "’")) break;
            if (start < head && document.Tags.Upos(start) is Upos.Verb or Upos.Aux or Upos.Adp && !(document.Trees.Head(start) is var to && to > start && to <= head)) break;
            foreach (var end in ends) wordings.Add(new TokenRange(start, end));
        }

        foreach (var name in document.Names.Mentions)
        {
            if (name.Tokens.Contains(head) && !wordings.Contains(name.Tokens)) wordings.Add(name.Tokens);
        }

        return wordings;
    }

    private static int[] NamesByToken(Document document)
    {
        var names = new int[document.Count];
        for (var k = 0; k < document.Names.Mentions.Length; k++)
        {
            var tokens = document.Names.Mentions[k].Tokens;
            names.AsSpan(tokens.Start, tokens.Length).Fill(k + 1);
        }

        return names;
    }

    // Behind the head itself, behind each thing that hangs from it without a gap, and behind what is joined to it.
    private static SortedSet<int> EndsOf(Document document, int head, TokenRange sentence)
    {
        var ends = new SortedSet<int> { head + 1 };
        var end = head + 1;
        foreach (var child in document.Trees.Children(head))
        {
            if (child < end || document.Trees.Deprel(child) is Deprel.Punct or Deprel.AclRelcl) continue;
            var below = document.Trees.Subtree(child, sentence);
            if (below.Start > end + 1 || below.End - head > LongestBehind) break;
            ends.Add(below.End);
            if (child + 1 < below.End) ends.Add(child + 1);
            end = below.End;
        }

        return ends;
    }
}
