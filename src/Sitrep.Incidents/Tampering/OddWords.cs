using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Words that do not go with their neighbours where a near-synonym would: "heavy ammunition was heard". A report with many of them was reworded
/// throughout, so each further one is the likelier; a report with one or two has most likely none.
/// </summary>
internal static class OddWords
{
    private const float ExpectedShare = 0.01f, Weight = 50;
    private const int Rounds = 6;

    public static IEnumerable<Suspicion> Find(Document document, WordChoiceModel model)
    {
        var (scores, usual) = model.Score(document);
        var shift = ShiftOf(scores, model.UsualShare);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!float.IsNaN(scores[i])) yield return new Suspicion(RemarkKind.Garbled, document.Tokens.Span(i), scores[i] + shift, model.Words[usual[i]]);
        }
    }

    // What share of the report's words is put in tells how far to shift all scores; the two are found in turns.
    private static float ShiftOf(float[] scores, float usualShare)
    {
        var share = ExpectedShare;
        var shift = 0f;
        for (var round = 0; round < Rounds; round++)
        {
            shift = LogOdds(share) - LogOdds(usualShare);
            var (sum, judged) = (0f, 0);
            foreach (var score in scores)
            {
                if (float.IsNaN(score)) continue;
                sum += 1 / (1 + MathF.Exp(-score - shift));
                judged++;
            }

            share = (sum + (ExpectedShare * Weight)) / (judged + Weight);
        }

        return shift;
    }

    private static float LogOdds(float share) => MathF.Log(share / (1 - share));
}
