using System.Numerics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>The way back through <see cref="Recurrence"/>, for one sentence.</summary>
public static class RecurrenceGradient
{
    /// <param name="gates">As <see cref="Recurrence.Open"/> left them.</param>
    /// <param name="gradient">Of the layer's output.</param>
    /// <param name="gateGradient">Receives the gradient of the gates before they were opened.</param>
    /// <param name="below">Receives the gradient of the layer's input along the way past the recurrence.</param>
    public static void Run(float[] gates, float[] states, float[] squashed, float[] input, float[] gradient, int state, TokenRange sentence, float[] gateGradient, float[] below)
    {
        var carried = new float[state];
        for (var direction = 0; direction < 2; direction++)
        {
            Array.Clear(carried);
            for (var step = sentence.Length - 1; step >= 0; step--)
            {
                var token = direction == 0 ? sentence.Start + step : sentence.End - 1 - step;
                var before = step == 0 ? -1 : direction == 0 ? token - 1 : token + 1;
                var at = (token * 2 * state) + (direction * state);
                var gate = (token * 6 * state) + (direction * 3 * state);
                for (var i = 0; i < state; i += Vector<float>.Count)
                {
                    var one = Vector<float>.One;
                    var (candidate, keep, mix) = (new Vector<float>(gates, gate + i), new Vector<float>(gates, gate + state + i), new Vector<float>(gates, gate + (2 * state) + i));
                    var (out_, squash, taken) = (new Vector<float>(gradient, at + i), new Vector<float>(squashed, at + i), new Vector<float>(input, at + i));
                    var last = before < 0 ? Vector<float>.Zero : new Vector<float>(states, (before * 2 * state) + (direction * state) + i);
                    var inner = (out_ * mix * (one - (squash * squash))) + new Vector<float>(carried, i);
                    (inner * (one - keep)).CopyTo(gateGradient, gate + i);
                    (inner * (last - candidate) * keep * (one - keep)).CopyTo(gateGradient, gate + state + i);
                    (out_ * (squash - taken) * mix * (one - mix)).CopyTo(gateGradient, gate + (2 * state) + i);
                    (out_ * (one - mix)).CopyTo(below, at + i);
                    (inner * keep).CopyTo(carried, i);
                }
            }
        }
    }
}
