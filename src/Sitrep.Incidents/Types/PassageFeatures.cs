using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the models of types see of a passage: its words and pairs of words, their clusters, its triggers and cues; of the head all again. One code for training and reading.</summary>
public sealed class PassageFeatures(WordClusters clusters)
{
    private const int SkipReach = 4;

    /// <summary>Fills in the features of a passage.</summary>
    public void Extract(Passage passage, WeightedFeatures into)
    {
        into.Clear();
        Words(passage.Context, passage.Head, 10, isHead: true, into);
        into.EndBlock(1);
        Words(passage.Context, passage.Body, 20, isHead: false, into);
        into.EndBlock(1);
        Knowledge(passage.Context, passage.Head, 30, into);
        into.EndBlock(1);
        Knowledge(passage.Context, passage.Body, 40, into);
        into.EndBlock(1);
        Clusters(passage.Context, passage.Head, 50, into);
        into.EndBlock(0.7f);
        Clusters(passage.Context, passage.Body, 60, into);
        into.EndBlock(0.7f);
        Main(passage, 80, into);
        into.EndBlock(1.5f);
        if (passage.Relation is not null) RelationFeatures.Extract(passage, clusters, into);
    }

    private static void Words(TypeContext context, TokenRange range, int template, bool isHead, WeightedFeatures into)
    {
        var document = context.Roles.Document;
        for (var i = range.Start; i < range.End; i++)
        {
            var word = WordAt(context, i);
            if (word.IsEmpty) continue;
            into.Add(FeatureKey.Of(template).With(word).Value);
            if (i + 1 < range.End && WordAt(context, i + 1) is { IsEmpty: false } next) into.Add(FeatureKey.Of(template + 1).With(word).With(next).Value);
            if (!isHead || !Tells(document, i)) continue;
            for (var j = i + 1; j < Math.Min(range.End, i + 1 + SkipReach); j++)
            {
                if (Tells(document, j)) into.Add(FeatureKey.Of(template + 2).With(word).With(WordAt(context, j)).Value);
            }
        }
    }

    private static void Knowledge(TypeContext context, TokenRange range, int template, WeightedFeatures into)
    {
        Cue? before = null;
        foreach (var cue in context.Cues)
        {
            if (!range.Contains(cue.Token)) continue;
            into.Add(FeatureKey.Of(template).With(cue.Entry.Type).Value);
            into.Add(FeatureKey.Of(template + 1).With(cue.Entry.Type).With((int)cue.Tense).With(cue.Entry.IsVerb ? 1 : 0).Value);
            into.Add(FeatureKey.Of(template + 2).With(cue.Entry.Text).With((int)cue.Tense).Value);
            if (cue.Entry.Mode is { } mode) into.Add(FeatureKey.Of(template + 3).With(cue.Entry.Type).With(mode).Value);
            if (before is { } last && last.Token != cue.Token) into.Add(FeatureKey.Of(template + 4).With(last.Entry.Type).With(cue.Entry.Type).Value);
            if (before is null) into.Add(FeatureKey.Of(template + 5).With(cue.Entry.Type).Value);
            before = cue;
        }

        foreach (var trigger in context.Roles.Triggers)
        {
            if (!range.Contains(trigger.Tokens.Start)) continue;
            into.Add(FeatureKey.Of(template + 6).With(trigger.Kind.Name).With((int)trigger.Realis).Value);
            into.Add(FeatureKey.Of(template + 7).With(trigger.Kind.Name).With((int)trigger.Stage).Value);
            into.Add(FeatureKey.Of(template + 8).With(trigger.Kind.Family).Value);
        }
    }

    // The verb of the head, or where headlines hide it the first cue that is one, and the cues that hang on it: "asks for release".
    private void Main(Passage passage, int template, WeightedFeatures into)
    {
        if (passage.Head.Length == 0) return;
        var document = passage.Context.Roles.Document;
        var root = passage.Head.Start;
        while (root < passage.Head.End - 1 && document.Trees.Head(root) >= 0) root++;
        var cues = passage.Context.Cues.Where(cue => passage.Head.Contains(cue.Token)).ToList();
        if (document.Tags.Upos(root) != Upos.Verb && cues.Find(cue => cue.Entry.IsVerb) is { Entry: not null } first) root = first.Token;
        var lemma = document.Lemmas[root];
        into.Add(FeatureKey.Of(template).With(lemma).Value);
        into.Add(FeatureKey.Of(template + 1).With(clusters.Fine(FeatureHash.OfLower(lemma))).Value);
        foreach (var cue in cues)
        {
            var place = cue.Token == root ? 0 : document.Trees.Head(cue.Token) == root ? 1 : cue.Token < root ? 2 : 3;
            into.Add(FeatureKey.Of(template + 2).With(place).With(cue.Entry.Type).Value);
            into.Add(FeatureKey.Of(template + 3).With(place).With(cue.Entry.Type).With((int)cue.Tense).Value);
            if (place != 0) continue;
            foreach (var other in cues)
            {
                if (other.Token > root) into.Add(FeatureKey.Of(template + 4).With(cue.Entry.Type).With(other.Entry.Type).Value);
            }
        }
    }

    private void Clusters(TypeContext context, TokenRange range, int template, WeightedFeatures into)
    {
        var document = context.Roles.Document;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!Tells(document, i) || context.IsName(i)) continue;
            var fine = clusters.Fine(FeatureHash.OfLower(document.Lemmas[i]));
            if (fine == 0) continue;
            into.Add(FeatureKey.Of(template).With(fine).Value);
            into.Add(FeatureKey.Of(template + 1).With(clusters.Coarse(fine)).Value);
        }
    }

    // Names are one word each, whoever they are; marks, articles and figures are left out.
    private static ReadOnlySpan<char> WordAt(TypeContext context, int token)
    {
        var document = context.Roles.Document;
        if (context.IsName(token)) return "@name";
        return document.Tags.Upos(token) is Upos.Punct or Upos.Det or Upos.Num or Upos.Sym ? default : document.Lemmas[token];
    }

    private static bool Tells(Document document, int token) => document.Tags.Upos(token) is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv or Upos.Propn;
}
