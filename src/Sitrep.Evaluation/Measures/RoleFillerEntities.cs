using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>
/// Role-filler entities (Du, Rush and Cardie 2021): an entity is a set of mention strings; predicted and gold entities of a role are
/// aligned one to one, and a pair counts when every predicted mention is one of the gold entity's.
/// </summary>
public static class RoleFillerEntities
{
    /// <summary>Counts for one role of one document, or of one template. Equal entities count once.</summary>
    public static Prf Score(IEnumerable<ImmutableArray<string>> predicted, IEnumerable<ImmutableArray<string>> gold)
    {
        var predictedSets = Distinct(predicted);
        var goldSets = Distinct(gold);
        return new Prf(Matches(predictedSets, goldSets), predictedSets.Count, goldSets.Count);
    }

    private static double Matches(List<HashSet<string>> predicted, List<HashSet<string>> gold)
    {
        var weights = new double[predicted.Count, gold.Count];
        for (var i = 0; i < predicted.Count; i++)
        {
            for (var j = 0; j < gold.Count; j++) weights[i, j] = predicted[i].IsSubsetOf(gold[j]) ? 1 : 0;
        }

        return Assignment.Best(weights);
    }

    private static List<HashSet<string>> Distinct(IEnumerable<ImmutableArray<string>> entities)
    {
        var distinct = new List<HashSet<string>>();
        foreach (var entity in entities)
        {
            var set = entity.Select(FillerText.Normalize).Where(mention => mention.Length > 0).ToHashSet(StringComparer.Ordinal);
            if (set.Count > 0 && !distinct.Exists(set.SetEquals)) distinct.Add(set);
        }

        return distinct;
    }
}
