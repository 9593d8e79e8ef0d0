using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// What the role model sees of an entity: its words, where its mentions stand, and how each mention stands to the triggers around it.
/// One code for training and reading.
/// </summary>
public static class RoleFeatures
{
    private const int NearestTrigger = 12;

    /// <summary>Sets the features of an entity, pooled over its mentions, each once.</summary>
    /// <param name="types">Chances of the report's types, as <see cref="RoleJudgement.Types"/>.</param>
    public static void Extract(RoleContext context, CandidateEntity entity, ReadOnlySpan<float> types, List<uint> into)
    {
        into.Clear();
        Whole(context, entity, into);
        Report(entity, types, into);
        foreach (var mention in entity.Mentions) Mention(context, mention, into);
        FeatureList.KeepEachOnce(into);
    }

    private static void Whole(RoleContext context, CandidateEntity entity, List<uint> into)
    {
        var document = context.Document;
        var first = entity.Mentions[0];
        Add(into, FeatureKey.Of(1).With(entity.Key));
        Add(into, FeatureKey.Of(2).With(Math.Min(4, entity.Mentions.Length)));
        Add(into, FeatureKey.Of(3).With((int)first.Class));
        Add(into, FeatureKey.Of(4).With(Math.Min(10, first.Sentence)).With((int)first.Class));
        Add(into, FeatureKey.Of(5).With(first.Name is { } name ? (int)name : -1).With((int)first.Class));
        for (var i = first.Core.Start; i < first.Core.End; i++) Add(into, FeatureKey.Of(6).With(document.Lemmas[i]));
        foreach (var kind in context.Kinds.AsSpan()[..Math.Min(3, context.Kinds.Length)])
        {
            Add(into, FeatureKey.Of(7).With(kind).With((int)first.Class).With(first.Name is { } n ? (int)n : -1));
        }

        Add(into, FeatureKey.Of(8).With(context.Kinds.Length > 0 ? context.Kinds[0] : "").With(document.Lemmas[first.Head]));
        if (context.Kinds.IsEmpty) Add(into, FeatureKey.Of(9));
    }

    // Whether the report tells anything that counts weighs on every one of its entities.
    private static void Report(CandidateEntity entity, ReadOnlySpan<float> types, List<uint> into)
    {
        var first = entity.Mentions[0];
        var any = Math.Min(9, (int)(types[^1] * 10));
        Add(into, FeatureKey.Of(200).With(any));
        Add(into, FeatureKey.Of(201).With(any).With((int)first.Class).With(first.Name is { } name ? (int)name : -1));
        for (var k = 0; k < 4; k++) Add(into, FeatureKey.Of(202).With(k).With(Math.Min(5, (int)(types[k] * 6))).With((int)first.Class));
    }

    private static void Mention(RoleContext context, Candidate mention, List<uint> into)
    {
        var document = context.Document;
        var sentence = document.Sentences[mention.Sentence];
        var type = ((int)mention.Class * 8) + (mention.Name is { } kind ? (int)kind : 7);
        for (var i = mention.Tokens.Start; i < mention.Tokens.End; i++) Add(into, FeatureKey.Of(20).With(document.Lemmas[i]).With(i == mention.Head ? 1 : 0));
        Add(into, FeatureKey.Of(21).With(Lemma(document, mention.Tokens.Start - 1, sentence)).With(type));
        Add(into, FeatureKey.Of(22).With(Lemma(document, mention.Tokens.End, sentence)).With(type));
        Add(into, FeatureKey.Of(23).With(Lemma(document, mention.Tokens.Start - 2, sentence)).With(Lemma(document, mention.Tokens.Start - 1, sentence)));
        Add(into, FeatureKey.Of(24).With(Lemma(document, mention.Tokens.End, sentence)).With(Lemma(document, mention.Tokens.End + 1, sentence)));
        Add(into, FeatureKey.Of(25).With(mention.IsModifier ? 1 : 0).With(type));
        if (mention.IsModifier) Add(into, FeatureKey.Of(26).With(Lemma(document, mention.Tokens.End, sentence)).With((int)mention.Class));
        if (mention.Sentence < 3) Add(into, FeatureKey.Of(27).With(mention.Sentence).With(type));
        Tree(document, mention, type, into);
        Triggers(context, mention, sentence, type, into);
    }

    private static void Tree(Document document, Candidate mention, int type, List<uint> into)
    {
        var head = mention.Head;
        var relation = document.Trees.Deprel(head);

        // The second of two joined by "and" stands where the first does.
        for (var hops = 0; relation is Deprel.Conj or Deprel.Appos or Deprel.Flat or Deprel.Compound && document.Trees.Head(head) >= 0 && hops < 3; hops++)
        {
            Add(into, FeatureKey.Of(40).With((int)relation).With(document.Lemmas[document.Trees.Head(head)]));
            head = document.Trees.Head(head);
            relation = document.Trees.Deprel(head);
        }

        var governor = document.Trees.Head(head);
        if (governor < 0) return;
        Add(into, FeatureKey.Of(41).With((int)relation).With(document.Lemmas[governor]));
        Add(into, FeatureKey.Of(42).With((int)relation).With(document.Lemmas[governor]).With(type));
        Add(into, FeatureKey.Of(43).With((int)relation).With((int)document.Trees.Deprel(governor)).With(type));
        var preposition = Preposition(document, head);
        Add(into, FeatureKey.Of(44).With(preposition).With((int)relation).With(document.Lemmas[governor]));
        var above = document.Trees.Head(governor);
        if (above >= 0) Add(into, FeatureKey.Of(45).With((int)relation).With((int)document.Trees.Deprel(governor)).With(document.Lemmas[above]));
    }

    private static string Preposition(Document document, int head)
    {
        for (var i = head - 1; i >= Math.Max(0, head - 8); i--)
        {
            if (document.Trees.Head(i) == head && document.Trees.Deprel(i) == Deprel.Case) return document.Lemmas[i];
        }

        return "";
    }

    private static void Triggers(RoleContext context, Candidate mention, TokenRange sentence, int type, List<uint> into)
    {
        var document = context.Document;
        Trigger? left = null, right = null;
        var actual = 0;
        foreach (var trigger in context.TriggersOf(mention.Sentence))
        {
            if (trigger.Tokens.End <= mention.Head) left = trigger;
            else if (right is null && trigger.Tokens.Start > mention.Head) right = trigger;
            if (trigger.Tokens.Contains(mention.Head)) Add(into, FeatureKey.Of(60).With(trigger.Kind.Name).With((int)mention.Class));
            if (trigger.Realis == Realis.Actual && trigger.Kind.IsIncident) actual++;
            Add(into, FeatureKey.Of(61).With(trigger.Kind.Name).With(type));
            if (document.Trees.Head(mention.Head) == trigger.Head) Add(into, FeatureKey.Of(62).With(trigger.Kind.Name).With((int)document.Trees.Deprel(mention.Head)).With((int)trigger.Entry.Pos));
        }

        Add(into, FeatureKey.Of(63).With(Math.Min(2, actual)).With(type));
        if (left is not null && mention.Head - left.Tokens.End < NearestTrigger) Side(document, mention, left, 64, left.Tokens.End, mention.Tokens.Start, type, into);
        if (right is not null && right.Tokens.Start - mention.Head < NearestTrigger) Side(document, mention, right, 70, mention.Tokens.End, right.Tokens.Start, type, into);
    }

    // The way between mention and trigger: how far, which small words, and whether the trigger is passive.
    private static void Side(Document document, Candidate mention, Trigger trigger, int template, int from, int to, int type, List<uint> into)
    {
        var gap = Math.Max(0, to - from);
        Add(into, FeatureKey.Of(template).With(trigger.Kind.Name).With((int)trigger.Entry.Pos).With(Math.Min(4, gap / 2)).With(type));
        Add(into, FeatureKey.Of(template + 1).With(trigger.Entry.Text).With((int)trigger.Entry.Pos).With((int)mention.Class));
        Add(into, FeatureKey.Of(template + 2).With((int)trigger.Realis).With((int)trigger.Stage).With(type));
        if (gap > 5) return;
        var path = FeatureKey.Of(template + 3).With((int)trigger.Entry.Pos);
        for (var i = from; i < to; i++)
        {
            var tag = document.Tags.Upos(i);
            path = tag is Upos.Adp or Upos.Aux or Upos.Cconj or Upos.Sconj or Upos.Part or Upos.Punct or Upos.Pron ? path.With(document.Lemmas[i]) : path.With((int)tag);
        }

        Add(into, path.With(type));
        Add(into, path.With(trigger.Kind.Name));
    }

    private static ReadOnlySpan<char> Lemma(Document document, int token, TokenRange sentence) => sentence.Contains(token) ? document.Lemmas[token] : "^";

    private static void Add(List<uint> into, FeatureKey feature) => into.Add(feature.Value);
}
