using System.Numerics.Tensors;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A net of one hidden layer that tells words put for others from words that stood there.</summary>
public sealed class WordChoiceNet
{
    /// <summary>Width of the hidden layer.</summary>
    public const int Hidden = 48;

    private readonly float[] _first;
    private readonly float[] _bias;
    private readonly float[] _last;

    /// <param name="first">A row of <see cref="WordChoiceFeatures.Size"/> weights for each hidden place.</param>
    /// <param name="bias">One for each hidden place, and one for the output.</param>
    /// <param name="last">Weights from the hidden places to the output.</param>
    public WordChoiceNet(float[] first, float[] bias, float[] last)
    {
        (_first, _bias, _last) = (first, bias, last);
    }

    public static WordChoiceNet Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scale = reader.Float();
        return new WordChoiceNet(Array.ConvertAll(reader.Shorts(), weight => weight * scale), reader.Floats(), reader.Floats());
    }

    public void Write(ModelWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var scale = TensorPrimitives.MaxMagnitude(_first.AsSpan());
        scale = Math.Abs(scale) / short.MaxValue;
        writer.Float(scale);
        writer.Shorts(Array.ConvertAll(_first, weight => (short)MathF.Round(weight / scale)));
        writer.Floats(_bias);
        writer.Floats(_last);
    }

    /// <summary>Logarithm of the odds that the word was put for another.</summary>
    public float Score(ReadOnlySpan<float> x)
    {
        var score = _bias[Hidden];
        for (var h = 0; h < Hidden; h++)
        {
            var sum = _bias[h] + TensorPrimitives.Dot(_first.AsSpan(h * WordChoiceFeatures.Size, WordChoiceFeatures.Size), x);
            if (sum > 0) score += sum * _last[h];
        }

        return score;
    }
}
