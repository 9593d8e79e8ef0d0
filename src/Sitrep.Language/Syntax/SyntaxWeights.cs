using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>One matrix of the net, row-major.</summary>
public sealed record Weights(string Name, int Rows, int Columns)
{
    public float[] Values { get; } = new float[Rows * Columns];
}

/// <summary>
/// The weights of the syntax net in their fixed order: learnt tables, the way in, the recurrent layers, and the heads for tags, arcs and relations.
/// </summary>
public sealed class SyntaxWeights
{
    public SyntaxWeights(SyntaxShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        Shape = shape;
        Words = new("words", shape.WordRows, shape.Row);
        Parts = new("parts", shape.PartRows, shape.Row);
        In = new("in", shape.Input, shape.Width);
        InBias = new("in bias", 1, shape.Width);
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(layer => new Weights($"layer {layer}", shape.Width, 6 * shape.State))];
        LayerBiases = [.. Enumerable.Range(0, shape.Layers).Select(layer => new Weights($"layer {layer} bias", 1, 6 * shape.State))];
        Tags = new("tags", shape.Width, shape.Tags);
        TagBias = new("tag bias", 1, shape.Tags);
        Dependent = new("arc dependent", shape.Width, shape.Arc);
        DependentBias = new("arc dependent bias", 1, shape.Arc);
        Head = new("arc head", shape.Width, shape.Arc);
        HeadBias = new("arc head bias", 1, shape.Arc);
        Arcs = new("arcs", shape.Arc, shape.Arc);
        HeadWeight = new("arc head weight", 1, shape.Arc);
        RootHead = new("arc root", 1, shape.Arc);
        NameDependent = new("name dependent", shape.Width, shape.Name);
        NameHead = new("name head", shape.Width, shape.Name);
        NameBias = new("name bias", 1, shape.Name);
        RootName = new("name root", 1, shape.Name);
        Relations = new("relations", shape.Name, shape.Relations);
        RelationBias = new("relation bias", 1, shape.Relations);
        All = [Words, Parts, In, InBias, .. Layers, .. LayerBiases, Tags, TagBias, Dependent, DependentBias, Head, HeadBias, Arcs, HeadWeight, RootHead, NameDependent, NameHead, NameBias, RootName, Relations, RelationBias];
    }

    public SyntaxShape Shape { get; }

    public ImmutableArray<Weights> All { get; }

    public Weights Words { get; }

    public Weights Parts { get; }

    public Weights In { get; }

    public Weights InBias { get; }

    /// <summary>By layer: for each direction candidate, keep gate and mix gate side by side.</summary>
    public ImmutableArray<Weights> Layers { get; }

    public ImmutableArray<Weights> LayerBiases { get; }

    public Weights Tags { get; }

    public Weights TagBias { get; }

    public Weights Dependent { get; }

    public Weights DependentBias { get; }

    public Weights Head { get; }

    public Weights HeadBias { get; }

    public Weights Arcs { get; }

    public Weights HeadWeight { get; }

    public Weights RootHead { get; }

    public Weights NameDependent { get; }

    public Weights NameHead { get; }

    public Weights NameBias { get; }

    public Weights RootName { get; }

    public Weights Relations { get; }

    public Weights RelationBias { get; }

    /// <summary>Writes each matrix as bytes over a scale per row.</summary>
    public void Write(ModelWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Ints([Shape.WordRows, Shape.PartRows, Shape.Row, Shape.Vector, Shape.State, Shape.Layers, Shape.Arc, Shape.Name, Shape.Tags, Shape.Relations]);
        foreach (var weights in All) QuantisedRows.Write(writer, weights.Values, weights.Columns);
    }

    public static SyntaxWeights Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sizes = reader.Ints();
        var read = new SyntaxWeights(new SyntaxShape
        {
            WordRows = sizes[0],
            PartRows = sizes[1],
            Row = sizes[2],
            Vector = sizes[3],
            State = sizes[4],
            Layers = sizes[5],
            Arc = sizes[6],
            Name = sizes[7],
            Tags = sizes[8],
            Relations = sizes[9],
        });
        foreach (var weights in read.All) QuantisedRows.Read(reader, weights.Values, weights.Columns);
        return read;
    }
}

/// <summary>Matrices in a quarter of their room: a scale for each row, and bytes.</summary>
public static class QuantisedRows
{
    public static void Write(ModelWriter writer, ReadOnlySpan<float> values, int columns)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var rows = values.Length / columns;
        var scales = new float[rows];
        var bytes = new sbyte[values.Length];
        for (var r = 0; r < rows; r++)
        {
            var row = values.Slice(r * columns, columns);
            scales[r] = ScaleOf(row);
            if (scales[r] == 0) continue;
            for (var c = 0; c < columns; c++) bytes[(r * columns) + c] = ByteOf(row[c], scales[r]);
        }

        writer.Floats(scales);
        writer.SBytes(bytes);
    }

    public static void Read(ModelReader reader, Span<float> values, int columns)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scales = reader.Floats();
        var bytes = reader.SBytes();
        for (var i = 0; i < bytes.Length; i++) values[i] = bytes[i] * scales[i / columns];
    }

    /// <summary>What one step of a row's bytes stands for; nought for a row of noughts.</summary>
    public static float ScaleOf(ReadOnlySpan<float> row)
    {
        var largest = 0f;
        foreach (var value in row) largest = Math.Max(largest, Math.Abs(value));
        return largest / sbyte.MaxValue;
    }

    public static sbyte ByteOf(float value, float scale) => (sbyte)MathF.Round(value / scale);
}
