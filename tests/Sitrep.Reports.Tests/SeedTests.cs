using Sitrep.TestKit;

namespace Sitrep.Reports.Tests;

/// <summary>The report that the project was started for.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Origin_and_furniture_are_told()
    {
        var file = Checkout.Corpus("seed", "article.txt");
        var reader = new ReportReader(new ReportOptions { Published = new DateOnly(2021, 11, 7) });
        var report = Assert.Single(new InputFiles(reader, () => Stream.Null).Read([file])).Report!;
        Assert.Equal(File.ReadAllText(file), report.Text.Value);
        Assert.Equal("Drone attack on Prime Minister’s residence in Iraq", report.Title);
        Assert.Equal(new DateOnly(2021, 11, 7), report.Published);
        Assert.Equal(["The Associated Press"], report.Credits);
        Assert.Equal("en", report.Language);
        Assert.True(report.DatelineSpan.IsEmpty);
        var furniture = report.Remarks.Select(remark => report.Text.Quote(remark.Span)).ToList();
        Assert.Equal(2, furniture.Count);
        Assert.Equal("Spread the love", furniture[0]);
        Assert.StartsWith("Leave a Reply", furniture[1], StringComparison.Ordinal);
        Assert.EndsWith(report.Text.Value.TrimEnd(), report.Text.Value[..report.Remarks[1].Span.End], StringComparison.Ordinal);
    }
}
