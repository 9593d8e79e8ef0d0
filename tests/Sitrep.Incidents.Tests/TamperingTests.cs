using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

public sealed class TamperingTests
{
    private static readonly TamperingFinder Finder = TamperingFinder.Load();
    private static readonly CasualtyFinder Casualties = CasualtyFinder.Load();
    private static readonly DamageFinder Damages = DamageFinder.Load();

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("tampering");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = ClaimRooms.Read(@case.Text);
        ClaimRooms.Check(@case, Finder.Find(document, Casualties.Find(document), Damages.Find(document)).Select(remark => new[] { remark.Kind.ToString(), @case.Text[remark.Span.Start..remark.Span.End] }));
    }

    [Fact]
    public void A_record_built_on_remarked_words_is_less_sure_and_says_so()
    {
        var plain = Assert.Single(Pipeline.Read("A car bomb exploded near a police post in the capital on Monday, wounding four policemen, officials said.", new DateOnly(2021, 11, 9)).Incidents);
        var reworded = Assert.Single(Pipeline.Read("A car bomb exploded near a police post in the capital on Monday, wounding four constabulary, officials said.", new DateOnly(2021, 11, 9)).Incidents);

        Assert.True(reworded.Confidence < plain.Confidence);
        Assert.Contains(reworded.Reasons, reason => reason.Contains("\"constabulary\" is remarked", StringComparison.Ordinal));
        Assert.DoesNotContain(plain.Reasons, reason => reason.Contains("remarked", StringComparison.Ordinal));
    }
}
