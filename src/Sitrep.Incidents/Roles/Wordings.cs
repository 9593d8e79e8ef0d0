using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// The wordings in which a mention can be quoted: with and without what stands before the head ("two armed men", "armed men", "men"),
/// with and without "of …" behind it; and what the model that chooses among them sees. One code for training and reading.
/// </summary>
public static class Wordings
{
    private const int LongestTail = 10;

    /// <summary>Appends the wordings of a mention, the longest head part first.</summary>
    public static void Of(Document document, Candidate mention, List<TokenRange> into)
    {
        var end = mention.Head + 1;
        for (var start = mention.Tokens.Start; start <= mention.Head; start++)
        {
            if (CanBegin(document, start)) into.Add(new TokenRange(start, end));
        }

        if (mention.IsModifier) return;
        foreach (var tail in Tails(document, end, document.Sentences[mention.Sentence]))
        {
            for (var start = mention.Tokens.Start; start <= mention.Head; start++)
            {
                if (CanBegin(document, start)) into.Add(new TokenRange(start, tail));
            }
        }
    }

    /// <summary>Features of one wording of a mention for a role, each once.</summary>
    public static void Extract(Document document, Candidate mention, TokenRange wording, int role, List<uint> into)
    {
        into.Clear();
        var first = document.Lemmas[wording.Start];
        var tag = (int)document.Tags.Upos(wording.Start);
        var length = Math.Min(7, wording.Length);
        var hasTail = wording.End > mention.Head + 1 ? 1 : 0;
        var isCore = wording.Start == mention.Core.Start ? 1 : 0;
        var left = wording.Start - mention.Tokens.Start;
        var type = ((int)mention.Class * 8) + (mention.Name is { } name ? (int)name : 7);
        Add(into, FeatureKey.Of(300).With(role).With(first));
        Add(into, FeatureKey.Of(301).With(role).With(tag).With(hasTail).With(type));
        Add(into, FeatureKey.Of(302).With(role).With(length).With(hasTail));
        Add(into, FeatureKey.Of(303).With(role).With(isCore).With(hasTail).With(type));
        Add(into, FeatureKey.Of(304).With(role).With(Math.Min(4, left)).With(hasTail));
        Add(into, FeatureKey.Of(305).With(role).With(document.Lemmas[mention.Head]).With(hasTail).With(Math.Min(2, wording.Length)));
        Add(into, FeatureKey.Of(306).With(role).With(wording.Start > mention.Tokens.Start ? document.Lemmas[wording.Start - 1] : "^"));
        Add(into, FeatureKey.Of(307).With(role).With(wording.Start > mention.Tokens.Start ? (int)document.Tags.Upos(wording.Start - 1) : -1).With(tag));
        Add(into, FeatureKey.Of(308).With(role).With(mention.IsModifier ? 1 : 0).With(length));
        Add(into, FeatureKey.Of(309).With(role).With(first).With(document.Lemmas[mention.Head]).With(hasTail));
        var tags = FeatureKey.Of(310).With(role).With(left);
        for (var i = wording.Start; i <= mention.Head; i++) tags = tags.With((int)document.Tags.Upos(i));
        Add(into, tags);
        var words = FeatureKey.Of(311).With(role);
        for (var i = wording.Start; i < wording.End; i++) words = words.With(document.Form(i));
        Add(into, words);
        if (hasTail == 0) return;
        Add(into, FeatureKey.Of(312).With(role).With(document.Lemmas[wording.End - 1]));
        Add(into, FeatureKey.Of(313).With(role).With(document.Lemmas[mention.Head]).With((int)document.Tags.Upos(wording.End - 1)));
    }

    private static bool CanBegin(Document document, int token) => document.Tags.Upos(token) is not (Upos.Part or Upos.Punct);

    // Ends of "of …" behind the head, and of one more such phrase behind that.
    private static IEnumerable<int> Tails(Document document, int from, TokenRange sentence)
    {
        var at = from;
        for (var round = 0; round < 2; round++)
        {
            if (at >= sentence.End || document.Lemmas[at] is not ("of" or "from" or "in" or "with")) yield break;
            var end = at + 1;
            while (end < sentence.End && end - from < LongestTail && document.Tags.Upos(end) is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num) end++;
            if (end == at + 1) yield break;
            yield return end;
            at = end;
        }
    }

    private static void Add(List<uint> into, FeatureKey feature) => into.Add(feature.Value);
}
