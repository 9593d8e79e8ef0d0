using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the model of report types sees: the report's words and pairs of words, and what its triggers tell. One code for training and reading.</summary>
public static class TypeFeatures
{
    /// <summary>Appends the features of a report, each once.</summary>
    public static void Extract(RoleContext context, List<uint> into)
    {
        into.Clear();
        var document = context.Document;
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            var lead = sentence < 3 ? 1 : 0;
            for (var i = range.Start; i < range.End; i++)
            {
                var tag = document.Tags.Upos(i);
                if (tag is Upos.Punct or Upos.Det or Upos.Num) continue;
                into.Add(FeatureKey.Of(100).With(document.Lemmas[i]).Value);
                if (lead == 1) into.Add(FeatureKey.Of(101).With(document.Lemmas[i]).Value);
                if (i + 1 < range.End && document.Tags.Upos(i + 1) != Upos.Punct) into.Add(FeatureKey.Of(102).With(document.Lemmas[i]).With(document.Lemmas[i + 1]).Value);
            }
        }

        foreach (var trigger in context.Triggers)
        {
            into.Add(FeatureKey.Of(103).With(trigger.Kind.Name).With((int)trigger.Realis).Value);
            into.Add(FeatureKey.Of(104).With(trigger.Entry.Text).With((int)trigger.Stage).Value);
            if (trigger.Sentence < 3) into.Add(FeatureKey.Of(105).With(trigger.Kind.Name).With((int)trigger.Realis).Value);
        }

        foreach (var group in context.Triggers.Where(trigger => trigger.Realis == Realis.Actual).GroupBy(trigger => trigger.Kind.Name, StringComparer.Ordinal))
        {
            var count = group.Count();
            for (var n = 2; n <= Math.Min(6, count); n++) into.Add(FeatureKey.Of(106).With(group.Key).With(n).Value);
        }

        FeatureList.KeepEachOnce(into);
    }
}
