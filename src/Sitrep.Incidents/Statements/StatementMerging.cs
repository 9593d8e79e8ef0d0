using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Brings rules and model together: the model adds cues that no list has; where a rule has read the same cue, its quotations and the head of
/// its source stand. What only a rule has read is kept when it quotes.
/// </summary>
internal static class StatementMerging
{
    public static List<StatementDraft> Merge(List<StatementDraft> rules, List<TaggedAttribution> tagged, NounPhrases phrases)
    {
        var merged = new List<StatementDraft>();
        var used = new HashSet<StatementDraft>(ReferenceEqualityComparer.Instance);
        foreach (var attribution in tagged)
        {
            var draft = rules.Find(rule => rule.Cue.Overlaps(attribution.Cue)) ?? rules.Find(rule => IsPhrase(rule) && rule.Cue.End + 1 == attribution.Cue.Start);
            if (draft is not null && used.Add(draft)) merged.Add(Both(draft, attribution, phrases));
            else if (draft is null && attribution.Content.Count > 0 && IsTold(attribution, phrases)) merged.Add(OfModel(attribution, phrases));
        }

        merged.AddRange(rules.Where(rule => !used.Contains(rule) && (rule.Source is null || rule.Content.Exists(phrases.HasQuote))));

        // "addressed the minister in a tweet, asking him to resign": one statement, and the phrase says how.
        merged.RemoveAll(draft => merged.Exists(phrase => IsPhrase(phrase) && phrase != draft && phrase.Content.Exists(content => content.Start == draft.Cue.Start)));
        merged.Sort((left, right) => left.Cue.Start.CompareTo(right.Cue.Start));
        return merged;
    }

    // What only the model has read needs a word that reports and somebody who does.
    private static bool IsTold(TaggedAttribution attribution, NounPhrases phrases) =>
        phrases.HasWord(attribution.Cue) && SourceOf(attribution, phrases) is not null;

    // Of two pieces of source the longer is the speaker; where the model has none, the subject before the cue.
    private static TokenRange? SourceOf(TaggedAttribution attribution, NounPhrases phrases)
    {
        var source = attribution.Source.Where(range => phrases.HasWord(range) || phrases[range.Start] == WordClass.Pronoun).Select(range => (TokenRange?)range).MaxBy(range => range!.Value.Length);
        if (source is not null) return source;
        var subject = phrases.Before(attribution.Cue.Start, phrases.StartOfSentence(attribution.Cue.Start), isFinite: true);
        return subject is { } found && !phrases.InTime(found.Head) ? found.Tokens : null;
    }

    // Measured on PolNeAR's dev part: the model cuts sources better, and contents where no quotation marks bound
    // them. A cue that is a phrase ("addressed the army in a tweet") is the rule's own.
    private static StatementDraft Both(StatementDraft rule, TaggedAttribution attribution, NounPhrases phrases)
    {
        if (IsPhrase(rule) && rule.Cue.End < attribution.Cue.End) return rule;
        var cue = new TokenRange(Math.Min(rule.Cue.Start, attribution.Cue.Start), Math.Max(rule.Cue.End, attribution.Cue.End));
        var isPhrase = rule.Cue.Length > attribution.Cue.Length + 1;
        var content = attribution.Content.Count > 0 && !isPhrase && !rule.Content.Exists(phrases.HasQuote) ? attribution.Content : rule.Content;
        var model = OfModel(attribution, phrases);
        if (isPhrase || attribution.Source.Count == 0 || model.Source is not { } source) return rule with { Cue = cue, Content = content };

        // The model often leaves the article out, which tells a document from its kind: "the statement".
        if (rule.Source is { } whole && whole.Start == source.Start - 1 && phrases[whole.Start] == WordClass.Determiner) source = new TokenRange(whole.Start, source.End);
        return rule with { Cue = cue, Content = content, Source = source, SourceHead = source.Contains(rule.SourceHead) ? rule.SourceHead : model.SourceHead };
    }

    // "in a tweet": what follows ("…, asking for help") is said in it.
    private static bool IsPhrase(StatementDraft rule) => rule.Cue.Length >= 3;

    private static StatementDraft OfModel(TaggedAttribution attribution, NounPhrases phrases)
    {
        var source = SourceOf(attribution, phrases);
        var head = source is { } range ? phrases.HeadOf(range) : -1;
        return new StatementDraft(source, head, attribution.Cue, attribution.Content, [], phrases.SentenceOf(attribution.Cue.Start));
    }
}
