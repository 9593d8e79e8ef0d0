namespace Sitrep.Language;

/// <summary>Weight of each feature in the choice among candidates.</summary>
internal sealed class PlaceWeights(double[] weights)
{
    /// <summary>Set by hand, in the order of <see cref="PlaceFeatures.Names"/>.</summary>
    public static PlaceWeights ByHand { get; } = new(
    [
        8, 4, 1.5, -1.5, -0.5, 6, 2.5, 1, 0.3, -1,
        7, 4, 3, 6, -4, 2, -2,
        2, 2, 0.5, -0.5, 1, 1.5, 0.5, 0.7, 1,
    ]);

    public double Score(ReadOnlySpan<double> features)
    {
        double score = 0;
        for (var i = 0; i < weights.Length; i++) score += weights[i] * features[i];
        return score;
    }
}
