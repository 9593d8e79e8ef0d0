using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A net of one hidden layer with one output: the logarithm of the odds that something was tampered with.</summary>
public sealed class SmallNet
{
    /// <summary>Width of the hidden layer.</summary>
    public const int Hidden = 48;

    private readonly float[] _first;
    private readonly float[] _bias;
    private readonly float[] _last;
    private readonly int _inputs;

    /// <param name="first">A row of weights, one an input, for each hidden place.</param>
    /// <param name="bias">One for each hidden place, and one for the output.</param>
    /// <param name="last">Weights from the hidden places to the output.</param>
    public SmallNet(float[] first, float[] bias, float[] last)
    {
        ArgumentNullException.ThrowIfNull(first);
        (_first, _bias, _last, _inputs) = (first, bias, last, first.Length / Hidden);
    }

    public static SmallNet Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scale = reader.Float();
        return new SmallNet(Array.ConvertAll(reader.Shorts(), weight => weight * scale), reader.Floats(), reader.Floats());
    }

    public void Write(ModelWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(_first.AsSpan())) / short.MaxValue;
        writer.Float(scale);
        writer.Shorts(Array.ConvertAll(_first, weight => (short)MathF.Round(weight / scale)));
        writer.Floats(_bias);
        writer.Floats(_last);
    }

    public float Score(ReadOnlySpan<float> x)
    {
        var score = _bias[Hidden];
        for (var h = 0; h < Hidden; h++)
        {
            var sum = _bias[h] + TensorPrimitives.Dot(_first.AsSpan(h * _inputs, _inputs), x);
            if (sum > 0) score += sum * _last[h];
        }

        return score;
    }
}
