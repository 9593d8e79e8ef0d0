using System.Globalization;
using System.Text.Json;
using Sitrep.World;

namespace Sitrep.WorldBuilder;

/// <summary>Reads <c>countries.json</c> of the package world-countries.</summary>
internal static class CountryFile
{
    public static IEnumerable<Country> Read(string file)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. parsed.RootElement.EnumerateArray().Select(ReadOne).OrderBy(country => country.Code.Value, StringComparer.Ordinal)];
    }

    private static Country ReadOne(JsonElement entry)
    {
        var name = entry.GetProperty("name");
        var common = name.GetProperty("common").GetString()!;
        string[] aliases = [name.GetProperty("official").GetString()!, .. Strings(entry, "altSpellings").Where(IsName)];
        var point = entry.GetProperty("latlng").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        return new Country(
            CodeOf(entry.GetProperty("cca3").GetString()!),
            entry.GetProperty("cca2").GetString()!,
            int.TryParse(entry.GetProperty("ccn3").GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var numeric) ? numeric : 0,
            common,
            Strings(entry, "capital").FirstOrDefault(),
            entry.GetProperty("subregion").GetString()!,
            new GeoPoint(point[0], point[1]),
            [.. Demonyms(entry).Distinct(StringComparer.Ordinal)],
            [.. Strings(entry, "borders").Select(CodeOf)])
        {
            Aliases = [.. aliases.Where(alias => alias != common).Distinct(StringComparer.Ordinal)],
        };
    }

    // ISO leaves Kosovo to its users; XKX is what the European Union, the IMF and the event codebooks write.
    private static CountryCode CodeOf(string cca3) => new(cca3 == "UNK" ? "XKX" : cca3);

    // The list of other spellings begins with the two-letter code and has native spellings in other scripts.
    private static bool IsName(string spelling) => spelling.Length > 3 && spelling.All(c => c < 0x250 && c is not (';' or '\t'));

    private static IEnumerable<string> Strings(JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static IEnumerable<string> Demonyms(JsonElement entry)
    {
        if (!entry.TryGetProperty("demonyms", out var languages) || languages.ValueKind != JsonValueKind.Object || !languages.TryGetProperty("eng", out var english)) yield break;
        foreach (var gender in (string[])["m", "f"])
        {
            if (english.TryGetProperty(gender, out var demonym) && demonym.GetString() is { Length: > 0 } value) yield return value;
        }
    }
}
