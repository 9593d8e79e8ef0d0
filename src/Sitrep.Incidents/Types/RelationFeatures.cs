using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the model of relations sees of who acts on whom: the verb that carries both, the way through the tree between them, the words between, cues on the way.</summary>
internal static class RelationFeatures
{
    private const int Template = 100;
    private const int LongestWay = 12;

    public static void Extract(Passage passage, WordClusters clusters, WeightedFeatures into)
    {
        var document = passage.Context.Roles.Document;
        if (passage.Body.Length == 0) return;
        var relation = passage.Relation!;
        var source = HeadOf(document, relation.Source);
        var target = HeadOf(document, relation.Target);
        var verb = VerbAbove(document, source);
        Verb(passage.Context, clusters, verb, source, target, into);
        into.EndBlock(1.5f);
        Done(passage.Context, clusters, VerbAbove(document, target), target, into);
        into.EndBlock(1);
        Way(passage.Context, clusters, source, target, into);
        into.EndBlock(1);
        Between(passage, into);
        into.EndBlock(1);
        Cues(passage, verb, into);
        into.EndBlock(1.5f);
    }

    /// <summary>The word of a range that hangs on a word outside it; the last when the tree says nothing.</summary>
    private static int HeadOf(Document document, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(document.Trees.Head(i)) && document.Trees.Deprel(i) is not (Deprel.Punct or Deprel.Case or Deprel.Det)) return i;
        }

        return range.End - 1;
    }

    private static int VerbAbove(Document document, int token)
    {
        var at = document.Trees.Head(token);
        for (var step = 0; step < LongestWay && at >= 0; step++, at = document.Trees.Head(at))
        {
            if (document.Tags.Upos(at) == Upos.Verb || document.Trees.Head(at) < 0) return at;
        }

        return token;
    }

    // The source's verb, what hangs on it, and the verb below it: "agreed to lift", "refused to meet", "issued an ultimatum".
    private static void Verb(TypeContext context, WordClusters clusters, int verb, int source, int target, WeightedFeatures into)
    {
        var document = context.Roles.Document;
        var lemma = document.Lemmas[verb];
        var cluster = clusters.Fine(FeatureHash.OfLower(lemma));
        into.Add(FeatureKey.Of(Template).With(lemma).Value);
        into.Add(FeatureKey.Of(Template + 1).With(cluster).Value);
        into.Add(FeatureKey.Of(Template + 2).With((int)document.Trees.Deprel(source)).Value);
        into.Add(FeatureKey.Of(Template + 3).With(lemma).With((int)document.Tags.Xpos(verb)).Value);
        into.Add(FeatureKey.Of(Template + 4).With((int)document.Trees.Deprel(target)).With(CaseOf(document, target)).Value);
        into.Add(FeatureKey.Of(Template + 5).With(lemma).With(CaseOf(document, target)).Value);
        foreach (var child in document.Trees.Children(verb))
        {
            var relation = document.Trees.Deprel(child);
            if (relation is Deprel.Punct or Deprel.Nsubj or Deprel.Cc) continue;
            var below = context.IsName(child) ? "@name" : document.Lemmas[child];
            into.Add(FeatureKey.Of(Template + 6).With((int)relation).With(below).Value);
            into.Add(FeatureKey.Of(Template + 7).With(lemma).With(below).Value);
            if (relation is Deprel.Aux or Deprel.AuxPass or Deprel.Advmod) into.Add(FeatureKey.Of(Template + 8).With(below).Value);
            if (relation is not (Deprel.Obj or Deprel.Xcomp or Deprel.Ccomp or Deprel.Obl or Deprel.Conj)) continue;
            into.Add(FeatureKey.Of(Template + 9).With(cluster).With(clusters.Fine(FeatureHash.OfLower(below))).Value);
            into.Add(FeatureKey.Of(Template + 10).With((int)relation).With(clusters.Fine(FeatureHash.OfLower(below))).Value);
            foreach (var deeper in document.Trees.Children(child))
            {
                if (document.Trees.Deprel(deeper) is Deprel.Obj or Deprel.Amod or Deprel.Compound or Deprel.Nmod or Deprel.Obl) into.Add(FeatureKey.Of(Template + 11).With(below).With(context.IsName(deeper) ? "@name" : document.Lemmas[deeper]).Value);
            }
        }
    }

    // The target's verb, which is another one in "the government said it would free prisoners", and how it is told.
    private static void Done(TypeContext context, WordClusters clusters, int verb, int target, WeightedFeatures into)
    {
        var document = context.Roles.Document;
        var lemma = document.Lemmas[verb];
        into.Add(FeatureKey.Of(Template + 50).With(lemma).Value);
        into.Add(FeatureKey.Of(Template + 51).With(clusters.Fine(FeatureHash.OfLower(lemma))).Value);
        into.Add(FeatureKey.Of(Template + 52).With(lemma).With(CaseOf(document, target)).Value);
        into.Add(FeatureKey.Of(Template + 53).With(lemma).With((int)document.Trees.Deprel(target)).Value);
        foreach (var child in document.Trees.Children(verb))
        {
            var relation = document.Trees.Deprel(child);
            if (relation is Deprel.Aux or Deprel.AuxPass or Deprel.Advmod or Deprel.Mark) into.Add(FeatureKey.Of(Template + 54).With(document.Lemmas[child]).Value);
            if (relation is Deprel.Obj or Deprel.CompoundPrt or Deprel.Xcomp) into.Add(FeatureKey.Of(Template + 55).With(lemma).With(document.Lemmas[child]).Value);
        }

        foreach (var cue in context.Cues)
        {
            if (cue.Token == verb) into.Add(FeatureKey.Of(Template + 56).With(cue.Entry.Type).With((int)cue.Tense).Value);
        }
    }

    // Up from both to where they meet.
    private static void Way(TypeContext context, WordClusters clusters, int source, int target, WeightedFeatures into)
    {
        var document = context.Roles.Document;
        var meets = source;
        while (meets >= 0 && !document.Trees.IsBelow(target, meets)) meets = document.Trees.Head(meets);
        if (meets < 0) return;
        var whole = FeatureKey.Of(Template + 20);
        var steps = FeatureKey.Of(Template + 21);
        foreach (var (start, side) in new[] { (source, 1), (target, 2) })
        {
            for (int at = start, step = 0; at != meets && step < LongestWay; at = document.Trees.Head(at), step++)
            {
                steps = steps.With(side).With((int)document.Trees.Deprel(at));
                if (at == start) continue;
                whole = whole.With(document.Lemmas[at]);
                into.Add(FeatureKey.Of(Template + 22).With(document.Lemmas[at]).Value);
                into.Add(FeatureKey.Of(Template + 23).With(side).With(clusters.Fine(FeatureHash.OfLower(document.Lemmas[at]))).Value);
            }
        }

        into.Add(FeatureKey.Of(Template + 24).With(document.Lemmas[meets]).Value);
        into.Add(FeatureKey.Of(Template + 25).With(clusters.Fine(FeatureHash.OfLower(document.Lemmas[meets]))).Value);
        into.Add(whole.With(document.Lemmas[meets]).Value);
        into.Add(steps.Value);
    }

    private static void Between(Passage passage, WeightedFeatures into)
    {
        var document = passage.Context.Roles.Document;
        var (source, target) = (passage.Relation!.Source, passage.Relation.Target);
        var forward = source.Start <= target.Start;
        into.Add(FeatureKey.Of(Template + 30).With(forward ? 1 : 0).Value);
        var from = forward ? source.End : target.End;
        var to = Math.Max(from, forward ? target.Start : source.Start);
        for (var i = from; i < to; i++)
        {
            if (document.Tags.Upos(i) is Upos.Punct or Upos.Det) continue;
            into.Add(FeatureKey.Of(Template + 31).With(document.Lemmas[i]).Value);
            if (i + 1 < to) into.Add(FeatureKey.Of(Template + 32).With(document.Lemmas[i]).With(document.Lemmas[i + 1]).Value);
            if (i + 2 < to) into.Add(FeatureKey.Of(Template + 33).With(document.Lemmas[i]).With(document.Lemmas[i + 2]).Value);
        }

        // What follows the one that stands last: "Israel killed X in an air strike".
        var end = Math.Max(source.End, target.End);
        for (var i = end; i < Math.Min(passage.Body.End, end + 5); i++)
        {
            if (document.Tags.Upos(i) is not (Upos.Punct or Upos.Det)) into.Add(FeatureKey.Of(Template + 34).With(document.Lemmas[i]).Value);
        }
    }

    private static void Cues(Passage passage, int verb, WeightedFeatures into)
    {
        var document = passage.Context.Roles.Document;
        var (source, target) = (passage.Relation!.Source, passage.Relation.Target);
        var (from, to) = (Math.Min(source.Start, target.Start), Math.Max(source.End, target.End));
        foreach (var cue in passage.Context.Cues)
        {
            var where = cue.Token == verb ? 0 : document.Trees.Head(cue.Token) == verb ? 1 : source.Contains(cue.Token) ? 2 : target.Contains(cue.Token) ? 3 : cue.Token >= from && cue.Token < to ? 4 : cue.Token < from ? 5 : 6;
            into.Add(FeatureKey.Of(Template + 40).With(where).With(cue.Entry.Type).Value);
            into.Add(FeatureKey.Of(Template + 41).With(where).With(cue.Entry.Type).With((int)cue.Tense).Value);
            if (where > 1) continue;
            foreach (var other in passage.Context.Cues)
            {
                if (other.Token != cue.Token && document.Trees.Head(other.Token) == cue.Token) into.Add(FeatureKey.Of(Template + 42).With(cue.Entry.Type).With(other.Entry.Type).Value);
            }
        }
    }

    private static string CaseOf(Document document, int token)
    {
        foreach (var child in document.Trees.Children(token))
        {
            if (document.Trees.Deprel(child) == Deprel.Case) return document.Lemmas[child];
        }

        return "";
    }
}
