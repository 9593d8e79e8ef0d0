namespace Sitrep.Reports.Tests;

/// <summary>The lists of knowledge/ are used as they say.</summary>
public sealed class WordListTests
{
    public static TheoryData<string, string, string> Cues => [.. WordList.Rows("agencies/cues").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Cues))]
    public void Each_cue_credits_the_agency_of_its_example(string side, string words, string example)
    {
        var credits = new List<string>();
        CreditFinder.Find(example, credits);
        Assert.True(credits.Count == 1, $"{side} '{words}' finds nothing in: {example}");
    }

    [Fact]
    public void Each_line_of_furniture_is_one()
    {
        foreach (var row in WordList.Rows("furniture/lines"))
        {
            Assert.True(FurnitureWords.Match(row[2]) is not null, $"{row[0]} '{row[2]}' does not match itself.");
        }
    }
}
