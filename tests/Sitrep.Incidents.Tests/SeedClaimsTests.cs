using Sitrep.Language;
using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

/// <summary>What the first report must give of who says so; skipped where the corpora are absent.</summary>
public sealed class SeedClaimsTests
{
    private static Document Seed() => ClaimRooms.Read(File.ReadAllText(Checkout.Corpus("seed", "article.txt")), new DateOnly(2021, 11, 7));

    [Theory]
    [InlineData("Mustafa al-Kadhimi", "tweeted", "I am fine and among my people", "")]
    [InlineData("Mustafa al-Kadhimi", "said", "Home is not built", "Iraqi television")]
    [InlineData("The government", "said in a statement", "tried to target", "")]
    [InlineData("The government", "said", "taking necessary measures", "state-run media")]
    [InlineData("Qais al-Khazali", "said", "The blood of the martyrs", "")]
    [InlineData("Qais al-Khazali", "", "The protesters had only one demand", "")]
    [InlineData("Abu Ala al-Wale", "asking", "forget about another term", "")]
    [InlineData("officials", "said", "His residence was targeted", "")]
    [InlineData("Two Iraqi officials", "told", "were wounded", "The Associated Press")]
    public void Statements_have_speaker_cue_content_and_channel(string speaker, string cue, string content, string via)
    {
        var document = Seed();
        var statements = StatementFinder.Load().Find(document);
        Assert.Contains(statements, statement =>
            statement.Speaker == speaker && (cue.Length == 0 ? statement.Cue.Length == 0 : statement.Cue.Contains(cue, StringComparison.Ordinal))
            && statement.Content.Any(span => document.Report.Text.Quote(span).Contains(content, StringComparison.Ordinal))
            && (via.Length == 0 || statement.Via.Contains(via)));
    }

    [Fact]
    public void Seven_wounded_by_two_officials_via_the_agency()
    {
        var document = Seed();
        var wounded = Assert.Single(CasualtyFinder.Load().Find(document), mention => mention.Outcome == Outcome.Wounded && mention.Count == Count.Exactly(7));
        var (by, via) = Attribution.Of(document.Report, StatementFinder.Load().Find(document)).Of(document.Tokens.Span(wounded.CueToken));
        Assert.Equal(["Two Iraqi officials"], by);
        Assert.Equal("The Associated Press", via[0]);
    }

    [Fact]
    public void No_immediate_claims_is_a_finding() =>
        Assert.Contains(ResponsibilityFinder.Load().Find(Seed()), mention => mention.Status == ResponsibilityStatus.Unknown && mention.Actor is null);

    [Fact]
    public void Odd_names_are_remarked()
    {
        var document = Seed();
        var remarks = TamperingFinder.Load().Find(document, CasualtyFinder.Load().Find(document), DamageFinder.Load().Find(document));
        Assert.Equal(["Green John", "Al-Khadimi"], remarks.Select(remark => document.Report.Text.Quote(remark.Span)));
    }
}
