using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

public sealed class TamperingTests
{
    private static readonly TamperingFinder Finder = TamperingFinder.Load();
    private static readonly CasualtyFinder Casualties = CasualtyFinder.Load();

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("tampering");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = ClaimRooms.Read(@case.Text);
        ClaimRooms.Check(@case, Finder.Find(document, Casualties.Find(document)).Select(remark => new[] { remark.Kind.ToString(), @case.Text[remark.Span.Start..remark.Span.End] }));
    }
}
