using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

public sealed class ResponsibilityTests
{
    private static readonly ResponsibilityFinder Finder = ResponsibilityFinder.Load();

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("responsibility");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = ClaimRooms.Read(@case.Text);
        ClaimRooms.Check(@case, Finder.Find(document).Select(mention => new[]
        {
            mention.Status.ToString().ToLowerInvariant(), mention.Actor is { } actor ? document.Quote(actor) : "-", mention.By is { } by ? document.Quote(by) : "-",
        }));
    }

    public static IEnumerable<TheoryDataRow<Case>> RecordCases() => ClaimRooms.Cases("perpetrators");

    /// <summary>Who is a perpetrator in the first record of a report, how, and by whose words.</summary>
    [Theory, MemberData(nameof(RecordCases))]
    public void Records_hold_it(Case @case)
    {
        var incident = Pipeline.Read(@case.Text, new DateOnly(2021, 11, 10)).Incidents[0];
        ClaimRooms.Check(@case, incident.Perpetrators.Select(perpetrator => new[]
        {
            perpetrator.Name, perpetrator.Status.ToString(),
            incident.Claims.Where(claim => claim.Field == "perpetrators").SelectMany(claim => claim.By).FirstOrDefault() ?? "-",
        }));
    }

    [Fact]
    public void Every_cue_reads_its_example()
    {
        var failed = ClaimRooms.Rows("responsibility", "cues").Where(row => !Finder.Find(ClaimRooms.Read(row[3])).Any(mention => mention.Status.ToString() == row[1])).Select(row => $"{row[0]}: {row[3]}").ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples are not read:\n{string.Join('\n', failed)}");
    }
}
