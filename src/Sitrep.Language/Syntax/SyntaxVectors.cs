namespace Sitrep.Language;

/// <summary>Pretrained vectors of the most frequent words, as bytes over a scale each, found by the hash of a word in lower case.</summary>
public sealed class SyntaxVectors
{
    private readonly Dictionary<uint, int> _rows = [];
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    private SyntaxVectors(uint[] words, float[] scales, sbyte[] values)
    {
        _scales = scales;
        _values = values;
        _rows.EnsureCapacity(words.Length);
        for (var i = 0; i < words.Length; i++) _rows.TryAdd(words[i], i);
        Width = words.Length == 0 ? 0 : values.Length / words.Length;
    }

    public int Width { get; }

    public static SyntaxVectors Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new SyntaxVectors(reader.UInts(), reader.Floats(), reader.SBytes());
    }

    /// <summary>Writes the vectors of words, the most frequent first.</summary>
    public static void Write(ModelWriter writer, uint[] words, ReadOnlySpan<float> vectors)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInts(words);
        QuantisedRows.Write(writer, vectors, vectors.Length / words.Length);
    }

    /// <summary>Sets the vector of a word; noughts for one that is not known.</summary>
    public bool TryGet(uint word, Span<float> into)
    {
        if (!_rows.TryGetValue(word, out var row))
        {
            into.Clear();
            return false;
        }

        var scale = _scales[row];
        var values = _values.AsSpan(row * Width, Width);
        for (var i = 0; i < values.Length; i++) into[i] = values[i] * scale;
        return true;
    }
}
