using System.Globalization;
using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

public sealed class CasualtyTests
{
    private static readonly CasualtyFinder Finder = CasualtyFinder.Load();

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("casualties");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = ClaimRooms.Read(@case.Text);
        var mentions = Finder.Find(document);
        var sheet = mentions.Select(mention => new[]
        {
            mention.Outcome.ToString().ToLowerInvariant(), document.Quote(mention.People), Print(mention.Count),
            mention.Factuality.ToString().ToLowerInvariant(), mention.PartOf is { } whole ? "part of " + document.Quote(mentions[whole].People) : "-",
        });
        var totals = CasualtyTotals.Of(document, mentions);
        ClaimRooms.Check(@case, @case.Settings.ContainsKey("totals") ? [["killed", Print(totals.Killed)], ["wounded", Print(totals.Wounded)]] : sheet);
    }

    [Fact]
    public void Every_cue_reads_its_example()
    {
        var failed = ClaimRooms.Rows("casualties", "cues").Where(row => !Tells(row)).Select(row => $"{row[0]}: {row[3]}").ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples are not read:\n{string.Join('\n', failed)}");
    }

    [Fact]
    public void Text_in_capitals_reads_the_same()
    {
        var failed = ClaimRooms.Rows("casualties", "cues").Where(row => Tells(row) && !Tells([row[0], row[1], row[2], row[3].ToUpperInvariant()])).Select(row => row[3]).ToList();
        Assert.True(failed.Count <= 5, $"{failed.Count} examples are not read in capitals:\n{string.Join('\n', failed)}");
    }

    private static bool Tells(string[] row) => Finder.Find(ClaimRooms.Read(row[3])).Any(mention => mention.Outcome.ToString() == row[1]);

    private static string Print(Count? count) => count is { } said
        ? string.Create(CultureInfo.InvariantCulture, $"{said.Low}/{said.Best}/{(said.High is { } high ? high.ToString(CultureInfo.InvariantCulture) : "-")}")
        : "-";
}
