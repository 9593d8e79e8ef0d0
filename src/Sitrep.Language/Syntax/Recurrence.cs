using System.Numerics;
using System.Runtime.CompilerServices;

namespace Sitrep.Language;

/// <summary>
/// The element-wise part of a layer: a state that each gate value keeps or renews, forwards along the sentence in one half of the layer and backwards in
/// the other (simple recurrent units, Lei et al. 2018). All products of matrices are done before, over all tokens at once.
/// </summary>
public static class Recurrence
{
    /// <summary>Makes the two gates of each direction chances.</summary>
    /// <param name="gates">By token, for each direction candidate, keep and mix, each as wide as the state, biases added.</param>
    public static void Open(Span<float> gates, int state)
    {
        for (var at = 0; at < gates.Length; at += 3 * state)
        {
            var chances = gates.Slice(at + state, 2 * state);
            for (var i = 0; i < chances.Length; i += Vector<float>.Count) Chance(new Vector<float>(chances[i..])).CopyTo(chances[i..]);
        }
    }

    /// <summary>States of one sentence: candidate + keep × (state before − candidate).</summary>
    /// <param name="states">By token, both directions side by side.</param>
    public static void Run(ReadOnlySpan<float> gates, int state, TokenRange sentence, Span<float> states)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            var before = -1;
            for (var step = 0; step < sentence.Length; step++)
            {
                var token = direction == 0 ? sentence.Start + step : sentence.End - 1 - step;
                var candidate = gates.Slice((token * 6 * state) + (direction * 3 * state), state);
                var keep = gates.Slice((token * 6 * state) + (direction * 3 * state) + state, state);
                var now = states.Slice((token * 2 * state) + (direction * state), state);
                if (before < 0)
                {
                    for (var i = 0; i < state; i += Vector<float>.Count)
                    {
                        var x = new Vector<float>(candidate[i..]);
                        (x - (new Vector<float>(keep[i..]) * x)).CopyTo(now[i..]);
                    }
                }
                else
                {
                    var last = states.Slice((before * 2 * state) + (direction * state), state);
                    for (var i = 0; i < state; i += Vector<float>.Count)
                    {
                        var x = new Vector<float>(candidate[i..]);
                        (x + (new Vector<float>(keep[i..]) * (new Vector<float>(last[i..]) - x))).CopyTo(now[i..]);
                    }
                }

                before = token;
            }
        }
    }

    /// <summary>What a layer gives: input + mix × (tanh of the state − input).</summary>
    /// <param name="squashed">Tanh of the states, as <see cref="Squash"/> makes it.</param>
    public static void Mix(ReadOnlySpan<float> gates, ReadOnlySpan<float> squashed, ReadOnlySpan<float> input, int state, Span<float> output)
    {
        var tokens = squashed.Length / (2 * state);
        for (var token = 0; token < tokens; token++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                var mix = gates.Slice((token * 6 * state) + (direction * 3 * state) + (2 * state), state);
                var at = (token * 2 * state) + (direction * state);
                for (var i = 0; i < state; i += Vector<float>.Count)
                {
                    var x = new Vector<float>(input[(at + i)..]);
                    (x + (new Vector<float>(mix[i..]) * (new Vector<float>(squashed[(at + i)..]) - x))).CopyTo(output[(at + i)..]);
                }
            }
        }
    }

    /// <summary>Tanh of each value.</summary>
    public static void Squash(ReadOnlySpan<float> values, Span<float> into)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            var chance = Chance(new Vector<float>(values[i..]) * 2);
            (chance + chance - Vector<float>.One).CopyTo(into[i..]);
        }

        for (; i < values.Length; i++) into[i] = MathF.Tanh(values[i]);
    }

    // 1 / (1 + e^-x), within 2e-7: the power of two by its whole part in the exponent, the rest by Taylor's series about the middle of its range.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Chance(Vector<float> x)
    {
        var power = Vector.Min(Vector.Max(x * -1.44269504f, new Vector<float>(-126)), new Vector<float>(126));
        var whole = Vector.Round(power);
        var rest = (power - whole) * 0.693147181f;
        var series = Vector.FusedMultiplyAdd(rest, new Vector<float>(1 / 720f), new Vector<float>(1 / 120f));
        series = Vector.FusedMultiplyAdd(series, rest, new Vector<float>(1 / 24f));
        series = Vector.FusedMultiplyAdd(series, rest, new Vector<float>(1 / 6f));
        series = Vector.FusedMultiplyAdd(series, rest, new Vector<float>(1 / 2f));
        series = Vector.FusedMultiplyAdd(series, rest, Vector<float>.One);
        series = Vector.FusedMultiplyAdd(series, rest, Vector<float>.One);
        var scale = Vector.AsVectorSingle((Vector.ConvertToInt32(whole) + new Vector<int>(127)) << 23);
        return Vector<float>.One / Vector.FusedMultiplyAdd(series, scale, Vector<float>.One);
    }
}
