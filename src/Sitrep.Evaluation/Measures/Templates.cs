using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>A template to be measured: its type (gold may list alternatives) and, for each role, entities.</summary>
/// <param name="Types">The type, or in gold each type that counts as right.</param>
/// <param name="Roles">Entities by role; both sides give the roles in the same order.</param>
public sealed record MeasuredTemplate(ImmutableArray<string> Types, ImmutableArray<ImmutableArray<ImmutableArray<string>>> Roles);

/// <summary>
/// Template score (Du, Rush and Cardie 2021): the one-to-one mapping of a document's templates that gives the best micro F1; a mapped pair
/// must agree on its type, and the type counts as a filler.
/// </summary>
public static class Templates
{
    public static Prf Score(IReadOnlyList<MeasuredTemplate> predicted, IReadOnlyList<MeasuredTemplate> gold)
    {
        var weights = new double[predicted.Count, gold.Count];
        for (var i = 0; i < predicted.Count; i++)
        {
            for (var j = 0; j < gold.Count; j++) weights[i, j] = Agreement(predicted[i], gold[j]);
        }

        // What is predicted and what is gold does not depend on the mapping, so the most matches give the best F1.
        return new Prf(Assignment.Best(weights), predicted.Sum(Fillers), gold.Sum(Fillers));
    }

    /// <summary>Counts for one role over all documents' templates together: REE's document view.</summary>
    public static Prf ScoreRole(IReadOnlyList<MeasuredTemplate> predicted, IReadOnlyList<MeasuredTemplate> gold, int role) =>
        RoleFillerEntities.Score(predicted.SelectMany(template => template.Roles[role]), gold.SelectMany(template => template.Roles[role]));

    private static double Agreement(MeasuredTemplate predicted, MeasuredTemplate gold)
    {
        if (!predicted.Types.Any(gold.Types.Contains)) return 0;
        double agreed = 1;
        for (var role = 0; role < predicted.Roles.Length; role++) agreed += RoleFillerEntities.Score(predicted.Roles[role], gold.Roles[role]).Correct;
        return agreed;
    }

    private static double Fillers(MeasuredTemplate template) => 1 + template.Roles.Sum(role => role.Length);
}
