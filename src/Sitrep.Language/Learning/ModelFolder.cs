using System.Security.Cryptography;
using System.Text.Json;

namespace Sitrep.Language;

/// <summary>A model file is missing, or is not the one its card describes. The message says which and what to do.</summary>
public sealed class ModelException(string message) : IOException(message);

/// <summary>The folder <c>models/</c>: one folder per layer with <c>model.bin</c> and <c>card.json</c>.</summary>
public sealed class ModelFolder
{
    private readonly string _root;

    public ModelFolder(string root) => _root = root;

    /// <summary>
    /// The folder beside the program, else the nearest <c>models/</c> in a folder above it (a source checkout).
    /// </summary>
    /// <exception cref="ModelException">None is found.</exception>
    public static ModelFolder Find() => new(FindBeside("models"));

    /// <summary>A folder of this name beside the program or in a folder above it.</summary>
    /// <exception cref="ModelException">None is found.</exception>
    public static string FindBeside(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new ModelException($"No folder '{name}' beside the program or above it; unpack the whole release, or run from a checkout.");
    }

    /// <summary>The figures on a model's card, in its order; none where there is no card.</summary>
    public IEnumerable<(string Name, double Value)> MeasuresOf(string layer)
    {
        var card = Path.Combine(_root, layer, "card.json");
        if (!File.Exists(card)) return [];
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(card));
        return [.. parsed.RootElement.GetProperty("measures").EnumerateArray().Select(measure => (measure.GetProperty("name").GetString()!, measure.GetProperty("value").GetDouble()))];
    }

    /// <summary>Bytes of <c>models/{layer}/model.bin</c>, after their hash was compared with the card.</summary>
    /// <exception cref="ModelException">The file or its card is missing, or the hash differs.</exception>
    public byte[] Open(string layer)
    {
        var file = Path.Combine(_root, layer, "model.bin");
        var card = Path.Combine(_root, layer, "card.json");
        if (!File.Exists(file)) throw new ModelException($"Model {file} is missing; restore it from the repository, or train it with Sitrep.Training.");
        if (!File.Exists(card)) throw new ModelException($"Model {layer} has no card {card}; a model is used only with its card.");
        var bytes = File.ReadAllBytes(file);
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(card));
        var expected = parsed.RootElement.GetProperty("sha256").GetString();
        var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (actual != expected) throw new ModelException($"Model {layer} is not the one on its card (sha256 {actual[..12]}…, card says {expected?[..Math.Min(12, expected.Length)]}…); restore it from the repository, or train it again.");
        return bytes;
    }
}
