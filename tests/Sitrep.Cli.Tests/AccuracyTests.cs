using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.TestKit;

namespace Sitrep.Cli.Tests;

/// <summary>
/// Floors of docs/accuracy/floors.json, by the command a user would run. Floors only rise: a change that costs accuracy is red here.
/// Skipped, in words, where the corpora are absent.
/// </summary>
public sealed partial class AccuracyTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Suites =>
        Floors().EnumerateArray().Select(entry => new TheoryDataRow<string, string>(entry.GetProperty("suite").GetString()!, entry.GetProperty("data").GetString()!));

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_suite_stays_above_its_floors(string suite, string data)
    {
        var folder = Checkout.Corpus(data.Split('/'));
        var result = Tool.Run("eval", suite, folder);
        Assert.True(result.Exit == 0, result.Error);
        var scores = ScoreLine().Matches(result.Output).ToDictionary(match => match.Groups["name"].Value, match => double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var floors = Floors().EnumerateArray().Single(entry => entry.GetProperty("suite").GetString() == suite && entry.GetProperty("data").GetString() == data).GetProperty("floors");
        Assert.All(floors.EnumerateObject(), floor => Assert.True(
            scores.TryGetValue(floor.Name, out var value) && value >= floor.Value.GetDouble(),
            $"{suite}: {floor.Name} is {(scores.TryGetValue(floor.Name, out var found) ? found : "not printed")}, its floor {floor.Value.GetDouble()}"));
    }

    private static JsonElement Floors() => JsonDocument.Parse(File.ReadAllBytes(Checkout.PathOf("docs", "accuracy", "floors.json"))).RootElement;

    [GeneratedRegex(@"^  (?<name>\S.*?)\s{2,}(?<value>[0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex ScoreLine();
}
