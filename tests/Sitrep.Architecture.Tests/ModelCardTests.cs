using System.Security.Cryptography;
using System.Text.Json;
using Sitrep.TestKit;

namespace Sitrep.Architecture.Tests;

/// <summary>A model is a folder: file, card, and the hash that ties them.</summary>
public sealed class ModelCardTests
{
    private static readonly string[] Fields = ["name", "sha256", "labels", "data", "licence", "measures", "command"];

    public static TheoryData<string> Models => [.. Directory.EnumerateDirectories(Checkout.PathOf("models")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_has_a_card_that_tells_where_it_comes_from(string model)
    {
        using var card = JsonDocument.Parse(File.ReadAllBytes(Checkout.PathOf("models", model, "card.json")));
        Assert.Empty(Fields.Where(field => !card.RootElement.TryGetProperty(field, out _)));
        Assert.Equal(card.RootElement.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Checkout.PathOf("models", model, "model.bin")))));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_has_a_room_in_Training(string model)
    {
        var rooms = Directory.EnumerateDirectories(Checkout.PathOf("src", "Sitrep.Training")).Select(folder => Path.GetFileName(folder)!.ToLowerInvariant());
        Assert.Contains(model, rooms);
    }

    [Fact]
    public void All_models_together_stay_small()
    {
        var bytes = Directory.EnumerateFiles(Checkout.PathOf("models"), "model.bin", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Assert.InRange(bytes, 0, 60_000_000);
    }
}
