namespace Sitrep.Incidents;

/// <summary>
/// How much of a report was tampered with, from the scores of its words alone: a report with many odd words was reworded throughout, so each further
/// one is the likelier; a report with one or two has most likely none.
/// </summary>
internal static class TamperedShare
{
    private const float Expected = 0.01f, Weight = 50;
    private const int Rounds = 6;

    /// <summary>By how much to shift all scores for the share of the report that seems to be tampered with; the two are found in turns.</summary>
    /// <param name="scores">NaN for what cannot be judged.</param>
    /// <param name="usual">The share in training, to which the scores belong.</param>
    public static float ShiftOf(ReadOnlySpan<float> scores, float usual)
    {
        var share = Expected;
        var shift = 0f;
        for (var round = 0; round < Rounds; round++)
        {
            shift = LogOdds(share) - LogOdds(usual);
            var (sum, judged) = (0f, 0);
            foreach (var score in scores)
            {
                if (float.IsNaN(score)) continue;
                sum += 1 / (1 + MathF.Exp(-score - shift));
                judged++;
            }

            share = (sum + (Expected * Weight)) / (judged + Weight);
        }

        return shift;
    }

    private static float LogOdds(float share) => MathF.Log(share / (1 - share));
}
