using System.Numerics;
using System.Numerics.Tensors;

namespace Sitrep.Language;

/// <summary>
/// The element-wise part of a layer: a state that each gate value keeps or renews, forwards along the sentence in one half of the layer and backwards in
/// the other (simple recurrent units, Lei et al. 2018). All products of matrices are done before, over all tokens at once.
/// </summary>
public static class Recurrence
{
    /// <summary>Adds the biases to the gates and makes the two gates of each direction chances.</summary>
    /// <param name="gates">By token, for each direction candidate, keep and mix, each as wide as the state.</param>
    public static void Open(Span<float> gates, ReadOnlySpan<float> bias, int state)
    {
        var width = bias.Length;
        for (var at = 0; at < gates.Length; at += width)
        {
            var row = gates.Slice(at, width);
            TensorPrimitives.Add(row, bias, row);
            Sigmoid(row.Slice(state, 2 * state));
            Sigmoid(row.Slice(4 * state, 2 * state));
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
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            if (i + Vector<float>.Count > values.Length)
            {
                for (var j = i; j < values.Length; j++) into[j] = MathF.Tanh(values[j]);
                break;
            }

            var e = Vector.Exp(Vector.Min(new Vector<float>(values[i..]) * 2, new Vector<float>(40)));
            ((e - Vector<float>.One) / (e + Vector<float>.One)).CopyTo(into[i..]);
        }
    }

    private static void Sigmoid(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            var e = Vector.Exp(Vector.Min(-new Vector<float>(values[i..]), new Vector<float>(40)));
            (Vector<float>.One / (Vector<float>.One + e)).CopyTo(values[i..]);
        }
    }
}
