using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sitrep.Training;

/// <summary>A corpus behind a model.</summary>
/// <param name="Name">Path below the data folder, or a package and its version.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Licence">As the corpus states it.</param>
public sealed record CardCorpus(string Name, string Sha256, string Licence)
{
    public static CardCorpus Of(string root, string path, string licence)
    {
        using var file = File.OpenRead(Path.Combine(root, path));
        return new CardCorpus(path, Convert.ToHexStringLower(SHA256.HashData(file)), licence);
    }

    /// <summary>A folder as one corpus: the hash is over its files' names and bytes.</summary>
    public static CardCorpus OfFolder(string root, string path, string licence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, path), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return new CardCorpus(path, Convert.ToHexStringLower(hash.GetHashAndReset()), licence);
    }
}

/// <summary>One figure measured when the model was made, and the command that measures it again.</summary>
public sealed record CardMeasure(string Name, double Value, string On);

/// <summary>What stands beside a model: what it is made of and how good it is. Also gives the hash that is checked when it is loaded.</summary>
public sealed record ModelCard
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string[] Labels { get; init; }

    public required CardCorpus[] Data { get; init; }

    /// <summary>Licence of the model, following from those of the data.</summary>
    public required string Licence { get; init; }

    public required CardMeasure[] Measures { get; init; }

    /// <summary>The command that makes the model again, to the byte.</summary>
    public required string Command { get; init; }

    /// <summary>Day of training as the command's option gave it.</summary>
    public required string Date { get; init; }

    public string Sha256 { get; private init; } = "";

    /// <summary>Writes <c>model.bin</c>, <c>card.json</c> and the README made from the card into <c>{models}/{Name}/</c>.</summary>
    public void Write(string models, byte[] model)
    {
        var folder = Directory.CreateDirectory(Path.Combine(models, Name)).FullName;
        File.WriteAllBytes(Path.Combine(folder, "model.bin"), model);
        var card = this with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(model)) };
        File.WriteAllText(Path.Combine(folder, "card.json"), JsonSerializer.Serialize(card, Format) + "\n");
        File.WriteAllText(Path.Combine(folder, "README.md"), card.ToMarkdown(model.Length));
    }

    private string ToMarkdown(int size)
    {
        var measures = string.Concat(Measures.Select(measure => FormattableString.Invariant($"| {measure.Name} | {measure.Value:0.0000} | {measure.On} |\n")));
        var data = string.Concat(Data.Select(corpus => $"| {corpus.Name} | {corpus.Licence} | {corpus.Sha256[..12]} |\n"));
        return $"""
            # {Name}

            {Description}

            Made from `card.json` by the training command; do not edit.

            | measure | value | on |
            |---|---|---|
            {measures}
            | data | licence | sha256 |
            |---|---|---|
            {data}
            Licence: {Licence}. {size / 1024} KiB. Trained {Date} by `{Command}`.

            """;
    }
}
