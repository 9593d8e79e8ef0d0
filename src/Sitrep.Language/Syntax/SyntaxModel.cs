using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>The syntax net with the tags that its outputs stand for.</summary>
public sealed record SyntaxModel(SyntaxNet Net, ImmutableArray<(Upos Upos, Xpos Xpos)> Tags)
{
    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static SyntaxModel Load(ModelFolder models)
    {
        ArgumentNullException.ThrowIfNull(models);
        using var reader = new ModelReader(models.Open("syntax"), "syntax");
        return Read(reader);
    }

    public static SyntaxModel Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var pairs = reader.Bytes();
        var vectors = SyntaxVectors.Read(reader);
        return new SyntaxModel(new SyntaxNet(vectors, SyntaxWeights.Read(reader)), [.. Enumerable.Range(0, pairs.Length / 2).Select(i => ((Upos)pairs[2 * i], (Xpos)pairs[(2 * i) + 1]))]);
    }
}
