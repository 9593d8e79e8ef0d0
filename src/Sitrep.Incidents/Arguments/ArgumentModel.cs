using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What was learnt of arguments: the types' roles, who plays one, and how they are quoted.</summary>
public sealed class ArgumentModel
{
    private ArgumentModel(ModelReader reader)
    {
        Schema = new ArgumentSchema(
            reader.Texts().Select(line => line.Split('\t')).ToImmutableSortedDictionary(cells => cells[0], cells => cells[1].Split(' ').ToImmutableArray(), StringComparer.Ordinal),
            reader.Texts().Select(line => line.Split('\t')).ToImmutableSortedDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal));
        ReadOnlySpan<byte> bytes = reader.Bytes();
        Heads = SparseModel.Read(ref bytes);
        Wordings = SparseModel.Read(ref bytes);
    }

    public ArgumentSchema Schema { get; }

    internal SparseModel Heads { get; }

    internal SparseModel Wordings { get; }

    /// <exception cref="ModelException">The model is missing or not the one on its card.</exception>
    public static ArgumentModel Load(ModelFolder models) => Read(models.Open("arguments"));

    public static ArgumentModel Read(byte[] bytes)
    {
        using var reader = new ModelReader(bytes, "arguments");
        return new ArgumentModel(reader);
    }

    /// <param name="heads">Sparse model that scores candidates, as bytes.</param>
    /// <param name="wordings">Sparse model that scores wordings, as bytes.</param>
    public static byte[] Write(ArgumentSchema schema, byte[] heads, byte[] wordings)
    {
        using var writer = new ModelWriter();
        writer.Texts([.. schema.Roles.Select(pair => $"{pair.Key}\t{string.Join(' ', pair.Value)}")]);
        writer.Texts([.. schema.Labels.Select(pair => $"{pair.Key}\t{pair.Value}")]);
        writer.Bytes([.. heads, .. wordings]);
        return writer.Finish();
    }
}
