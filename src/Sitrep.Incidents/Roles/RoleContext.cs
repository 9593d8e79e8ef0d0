using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the role features of a report's entities share: its words as numbers and its triggers by sentence.</summary>
public sealed class RoleContext
{
    private readonly int[] _firstTrigger;

    public RoleContext(Document document, int[] words, ImmutableArray<Trigger> triggers)
    {
        Document = document;
        Words = words;
        Triggers = triggers;
        _firstTrigger = new int[document.Sentences.Count + 1];
        var at = 0;
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            _firstTrigger[sentence] = at;
            while (at < triggers.Length && triggers[at].Sentence == sentence) at++;
        }

        _firstTrigger[^1] = at;
        Kinds = [.. triggers.Where(trigger => trigger.Realis == Realis.Actual && trigger.Kind.IsIncident && !trigger.Kind.IsResult)
            .GroupBy(trigger => trigger.Kind.Name, StringComparer.Ordinal).OrderByDescending(group => group.Sum(trigger => trigger.Entry.Strength)).Select(group => group.Key)];
    }

    public Document Document { get; }

    public int[] Words { get; }

    public ImmutableArray<Trigger> Triggers { get; }

    /// <summary>Kinds of incident that the report's triggers tell, the most told first.</summary>
    public ImmutableArray<string> Kinds { get; }

    public ReadOnlySpan<Trigger> TriggersOf(int sentence) => Triggers.AsSpan()[_firstTrigger[sentence].._firstTrigger[sentence + 1]];
}
