using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// What the last model sees, which judges the report's types again once its roles are judged: a report that has a likely victim and weapon
/// tells an incident that counts, whatever its words made of it at first. One code for training and reading.
/// </summary>
public static class VerdictFeatures
{
    private const float Likely = 0.15f;
    private const int MostTriggers = 10;

    // Chances of roles fall into steps; a report has all steps up to its own, so that more is never less.
    private static readonly float[] Steps = [0.01f, 0.03f, 0.07f, 0.15f, 0.25f, 0.4f, 0.6f, 0.8f];

    /// <summary>Sets the features of a report, each once.</summary>
    public static void Extract(RoleContext context, ImmutableArray<CandidateEntity> entities, RoleJudgement judgement, List<uint> into)
    {
        into.Clear();
        for (var type = 0; type < judgement.Types.Length; type++)
        {
            for (var tenth = 0; tenth <= (int)(judgement.Types[type] * 10); tenth++) Add(into, FeatureKey.Of(801).With(type).With(tenth));
        }

        for (var role = 0; role < Roles; role++) Role(judgement, role, into);
        for (var entity = 0; entity < entities.Length; entity++) Entity(context, entities[entity], judgement.Roles[entity], into);
        var actual = context.Triggers.Count(trigger => trigger.Realis == Realis.Actual && trigger.Kind.IsIncident);
        for (var n = 0; n < Math.Min(MostTriggers, actual); n++) Add(into, FeatureKey.Of(808).With(n));
        FeatureList.KeepEachOnce(into);
    }

    private static int Roles { get; } = Enum.GetValues<Muc4Role>().Length;

    // The likeliest entity of a role, and how many are likely in all.
    private static void Role(RoleJudgement judgement, int role, List<uint> into)
    {
        var (best, sum) = (0f, 0f);
        foreach (var chances in judgement.Roles)
        {
            best = Math.Max(best, chances[role]);
            sum += chances[role];
        }

        for (var step = 0; step <= Steps.Length && (step == 0 || best >= Steps[step - 1]); step++)
        {
            Add(into, FeatureKey.Of(802).With(role).With(step));
            for (var type = 0; type < judgement.Types.Length; type++) Add(into, FeatureKey.Of(803).With(role).With(step).With(type).With((int)(judgement.Types[type] * 5)));
        }

        for (var n = 0; n <= (int)Math.Min(8, sum * 4); n++) Add(into, FeatureKey.Of(804).With(role).With(n));
    }

    private static void Entity(RoleContext context, CandidateEntity entity, ImmutableArray<float> chances, List<uint> into)
    {
        for (var role = 0; role < Roles; role++)
        {
            if (chances[role] <= Likely) continue;
            var first = entity.Mentions[0];
            Add(into, FeatureKey.Of(805).With(role).With((int)first.Class).With(first.Name is { } name ? (int)name : 7));
            Add(into, FeatureKey.Of(806).With(role).With(context.Document.Lemmas[first.Head]));
            foreach (var mention in entity.Mentions)
            {
                foreach (var trigger in context.TriggersOf(mention.Sentence)) Add(into, FeatureKey.Of(807).With(role).With(trigger.Kind.Name).With((int)trigger.Realis));
            }
        }
    }

    private static void Add(List<uint> into, FeatureKey feature) => into.Add(feature.Value);
}
