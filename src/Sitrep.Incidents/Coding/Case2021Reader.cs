using Sitrep.Language;
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

    // Flat around these on the snippets, all between 79.9 and 80.9.
    private const double PerRelative = 0.6;
    private const double PerNominal = 0.8;
    private const double PerCause = 0.6;
    private const double PerAdverbial = 0.85;
    private const double PerFurther = 0.5;

    /// <param name="context">The snippet's triggers.</param>
    /// <param name="learned">The class by the learned types, asked where the words tell nothing.</param>
    /// <param name="codings">Its incidents' codings with the triggers that tell them, in the order of the text.</param>
    public static string Read(RoleContext context, IEnumerable<(Coding Coding, IEnumerable<Trigger> Triggers)> codings, Func<string> learned)
    {
        var votes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (coding, triggers) in codings) Vote(votes, LabelOf(coding), triggers.GroupBy(trigger => trigger.Sentence).Sum(sentence => Together(sentence.Select(trigger => Weight(context.Document, trigger)))));
        foreach (var trigger in context.Triggers.Where(trigger => !trigger.Kind.IsIncident || trigger.Realis != Realis.Actual)) Vote(votes, trigger.Kind.Case2021, Weight(context.Document, trigger));

        // Of equal votes the first by name, so that the order of a table decides nothing.
        return votes.Count == 0 ? learned() : votes.MaxBy(vote => vote.Value).Key;
    }

    private static double Weight(Document document, Trigger trigger) => Prominence(document, trigger) *
        trigger.Entry.Strength * Math.Pow(PerSentence, trigger.Sentence) * (trigger.Kind.IsResult ? ResultWeight : 1) * (trigger.Realis == Realis.Actual ? 1 : UnrealWeight);

    // "a chemical weapons attack" has two triggers and tells one thing.
    private static double Together(IEnumerable<double> weights)
    {
        var (top, sum) = (0.0, 0.0);
        foreach (var weight in weights) (top, sum) = (Math.Max(top, weight), sum + weight);
        return top + (PerFurther * (sum - top));
    }

    // What a main clause says counts more than what is said beside a noun, in a relative clause, or as the cause of what happened.
    private static double Prominence(Document document, Trigger trigger)
    {
        var weight = 1.0;
        for (int at = trigger.Head, step = 0; at >= 0 && step < 20; at = document.Trees.Head(at), step++)
        {
            weight *= document.Trees.Deprel(at) switch
            {
                Deprel.AclRelcl or Deprel.Acl => PerRelative,
                Deprel.Nmod => PerNominal,
                Deprel.Obl when IsCause(document, at) => PerCause,
                Deprel.Advcl => PerAdverbial,
                _ => 1,
            };
        }

        return weight;
    }

    private static bool IsCause(Document document, int token)
    {
        foreach (var child in document.Trees.Children(token))
        {
            if (document.Trees.Deprel(child) == Deprel.Case && document.Lemmas[child] is "over" or "after" or "following" or "since" or "despite" or "amid" or "against" or "during") return true;
        }

        return document.Lemmas[token] is "response" or "wake" or "retaliation" or "revenge" or "reaction";
    }

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
