using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A short vector of length one for each word; zeros for what is no known word.</summary>
public sealed class WordVectorTable
{
    /// <summary>Numbers in a vector.</summary>
    public const int Size = 40;

    private const float Scale = 1 / 127f;

    private readonly float[] _values;

    private WordVectorTable(float[] values) => _values = values;

    public ReadOnlySpan<float> this[int number] => _values.AsSpan(number * Size, Size);

    public static WordVectorTable Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new WordVectorTable(Array.ConvertAll(reader.SBytes(), value => value * Scale));
    }

    public static void Write(ModelWriter writer, sbyte[] values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.SBytes(values);
    }
}
