using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Which of a report's casualties and findings on responsibility belong to which of its incidents: to the one whose trigger tells them,
/// else to one told in their sentence, else to the one told last before.
/// </summary>
public sealed class ToldFacts
{
    private readonly IncidentAnalysis _analysis;
    private readonly ILookup<TriggerGroup, int> _casualties;
    private readonly ILookup<TriggerGroup, ResponsibilityMention> _responsibilities;
    private readonly ILookup<TriggerGroup, DamageMention> _damages;

    public ToldFacts(IncidentAnalysis analysis, ImmutableArray<CasualtyMention> casualties, ImmutableArray<ResponsibilityMention> responsibilities, ImmutableArray<DamageMention> damages)
    {
        _analysis = analysis;
        Casualties = [.. casualties.Select(mention => mention.Count is null ? mention with { Count = NumberIn(analysis.Context.Document, mention.People) } : mention)];
        _casualties = Enumerable.Range(0, casualties.Length).Select(i => (i, Group: GroupOf(casualties[i].CueToken, casualties[i].Sentence)))
            .Where(pair => pair.Group is not null).ToLookup(pair => pair.Group!, pair => pair.i);
        _responsibilities = responsibilities.Select(mention => (mention, Group: GroupOf(mention)))
            .Where(pair => pair.Group is not null).ToLookup(pair => pair.Group!, pair => pair.mention);
        _damages = damages.Select(mention => (mention, Group: GroupOf(mention.Token, mention.Sentence))).Where(pair => pair.Group is not null).ToLookup(pair => pair.Group!, pair => pair.mention);
    }

    /// <summary>All casualties of the report; <see cref="CasualtyMention.PartOf"/> counts in them.</summary>
    public ImmutableArray<CasualtyMention> Casualties { get; }

    public ImmutableArray<CasualtyMention> CasualtiesOf(TriggerGroup group) => [.. _casualties[group].Select(i => Casualties[i])];

    public ImmutableArray<ResponsibilityMention> ResponsibilitiesOf(TriggerGroup group) => [.. _responsibilities[group]];

    // "seven al-Kadhimi security guards": the number stands before a name.
    private static Count? NumberIn(Document document, TokenRange people)
    {
        var number = document.Quantities.Quantities.FirstOrDefault(quantity => people.Contains(quantity.Tokens));
        return number is null ? null : new Count(number.Low, number.Best, number.High);
    }

    public ImmutableArray<DamageMention> DamagesOf(TriggerGroup group) => [.. _damages[group]];

    // "… claimed the attack", many sentences on: the act named there, else the last act before that somebody can have done, else the first of the report.
    private TriggerGroup? GroupOf(ResponsibilityMention mention)
    {
        var acts = _analysis.Groups.Where(group => _analysis.TriggersOf(group).Any(trigger => trigger.Kind.Family is not ("crowd" or "custody" or "camp" or "terms" or "release"))).ToList();
        if (acts.Count == 0) return GroupOf(mention.CueToken, mention.Sentence);
        TriggerGroup? best = null;
        var bestScore = int.MinValue;
        foreach (var group in acts)
        {
            foreach (var trigger in _analysis.TriggersOf(group))
            {
                var score = trigger.Sentence == mention.Sentence && PointsBack(group, trigger) ? -100_000
                    : trigger.Sentence == mention.Sentence ? 100_000 - Math.Abs(trigger.Head - mention.CueToken) : trigger.Sentence < mention.Sentence ? trigger.Sentence : -1 - trigger.Sentence;
                if (score > bestScore) (best, bestScore) = (group, score);
            }
        }

        return best;
    }

    // "the attack", in a sentence that tells no more of it.
    private bool PointsBack(TriggerGroup group, Trigger trigger)
    {
        if (_analysis.TriggersOf(group).Any(other => other.Sentence != trigger.Sentence)) return false;
        var document = _analysis.Context.Document;
        var start = document.Sentences[trigger.Sentence].Start;
        for (var i = trigger.Tokens.Start - 1; i >= start && i >= trigger.Tokens.Start - 3; i--)
        {
            if (document.Tags.Upos(i) == Upos.Det) return document.Lemmas[i] is "the" or "this" or "that" or "these" or "those";
        }

        return false;
    }

    private TriggerGroup? GroupOf(int token, int sentence)
    {
        TriggerGroup? best = null;
        var bestScore = int.MinValue;
        foreach (var group in _analysis.Groups)
        {
            foreach (var trigger in _analysis.TriggersOf(group))
            {
                // Telling it beats standing in its sentence, which beats having been told before; of those the nearest.
                var score = trigger.Tokens.Contains(token) ? 1_000_000
                    : trigger.Sentence == sentence ? 100_000 - Math.Abs(trigger.Head - token)
                    : trigger.Sentence < sentence ? trigger.Sentence : -1;
                if (score >= 0 && score > bestScore) (best, bestScore) = (group, score);
            }
        }

        return best;
    }
}
