using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>
/// Which predicted incident is which gold one: same ACLED event type, dates at most a day apart, same country. Where the gold has no date or no
/// country, that part decides nothing. Among the possible pairs the one-to-one mapping with most pairs is taken, ties broken by
/// how many words of the records coincide.
/// </summary>
public static class IncidentMatching
{
    /// <summary>For each predicted incident the gold one it is, or -1.</summary>
    public static int[] Match(ImmutableArray<RecordedIncident> predicted, ImmutableArray<RecordedIncident> gold)
    {
        var weights = new double[predicted.Length, gold.Length];
        for (var p = 0; p < predicted.Length; p++)
        {
            for (var g = 0; g < gold.Length; g++) weights[p, g] = CanBe(predicted[p], gold[g]) ? 1 + (0.01 * Likeness(predicted[p], gold[g])) : 0;
        }

        Assignment.Best(weights, out var goldOf);
        return goldOf;
    }

    /// <summary>Whether the two may be one incident.</summary>
    public static bool CanBe(RecordedIncident predicted, RecordedIncident gold)
    {
        if (predicted.Event != gold.Event) return false;
        if (gold.Country is not null && predicted.Country != gold.Country) return false;
        if (gold.When is not { } right) return true;
        return predicted.When is { } ours && ours.Start <= right.End.AddDays(1) && right.Start <= ours.End.AddDays(1);
    }

    // 0 to 1: share of the gold record's fields that the predicted one has right.
    private static double Likeness(RecordedIncident predicted, RecordedIncident gold)
    {
        var fields = IncidentFields.Compare(predicted, gold);
        var total = fields.Values.Aggregate(new Prf(0, 0, 0), Prf.Add);
        return total.F1;
    }
}
