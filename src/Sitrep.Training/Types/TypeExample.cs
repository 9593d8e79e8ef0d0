using Sitrep.Incidents;

namespace Sitrep.Training;

/// <summary>A passage to learn from: its features and which types it has.</summary>
/// <param name="Keys">Hashed features.</param>
/// <param name="Weights">Weight of each.</param>
/// <param name="BlockEnds">Where each block of features ends.</param>
/// <param name="Types">The types it has; one where types exclude each other.</param>
/// <param name="Group">Passages of one group are near copies and stay on one side of a split.</param>
/// <param name="Share">How much it counts; 1 for gold of the codebook itself.</param>
public sealed record TypeExample(uint[] Keys, float[] Weights, int[] BlockEnds, string[] Types, string Group, float Share = 1)
{
    public static TypeExample Of(WeightedFeatures features, string[] types, string group, float share = 1) => new([.. features.Keys], [.. features.Weights], [.. features.BlockEnds], types, group, share);

    public void Fill(WeightedFeatures features) => features.Set(Keys, Weights);
}
