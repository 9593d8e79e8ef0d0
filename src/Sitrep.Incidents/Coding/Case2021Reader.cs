using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// What a snippet is about, in the classes of the CASE 2021 task: ACLED's sub-events and what is no incident (disasters, accidents, crime,
/// diplomacy, attribution). Each trigger votes for its class, earlier ones more; how the incidents were coded votes with them.
/// </summary>
public static class Case2021Reader
{
    private const double PerSentence = 0.75;
    private const double ResultWeight = 0.35;
    private const double UnrealWeight = 0.4;

    /// <param name="context">The snippet's triggers.</param>
    /// <param name="codings">Its incidents' codings with the triggers that tell them, in the order of the text.</param>
    public static string Read(RoleContext context, IEnumerable<(Coding Coding, IEnumerable<Trigger> Triggers)> codings)
    {
        var votes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (coding, triggers) in codings) Vote(votes, LabelOf(coding), triggers.Sum(Weight));
        foreach (var trigger in context.Triggers.Where(trigger => !trigger.Kind.IsIncident || trigger.Realis != Realis.Actual)) Vote(votes, trigger.Kind.Case2021, Weight(trigger));

        // Of equal votes the first by name, so that the order of a table decides nothing.
        return votes.Count == 0 ? "OTHER" : votes.MaxBy(vote => vote.Value).Key;
    }

    private static double Weight(Trigger trigger) =>
        trigger.Entry.Strength * Math.Pow(PerSentence, trigger.Sentence) * (trigger.Kind.IsResult ? ResultWeight : 1) * (trigger.Realis == Realis.Actual ? 1 : UnrealWeight);

    private static void Vote(SortedDictionary<string, double> votes, string label, double weight) => votes[label] = votes.GetValueOrDefault(label) + weight;

    private static string LabelOf(Coding coding) => coding.SubEvent switch
    {
        SubEvent.NonStateActorOvertakesTerritory => "NON_STATE_ACTOR_OVERTAKES_TER",
        SubEvent.GovernmentRegainsTerritory => "GOV_REGAINS_TERIT",
        SubEvent.ArmedClash => "ARMED_CLASH",
        SubEvent.ExcessiveForceAgainstProtesters => "FORCE_AGAINST_PROTEST",
        SubEvent.ProtestWithIntervention => "PROTEST_WITH_INTER",
        _ => coding.Kind.Case2021,
    };
}
