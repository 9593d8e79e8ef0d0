using Sitrep.TestKit;

namespace Sitrep.Reports.Tests;

/// <summary>The samples are what the README's first command shows: every one has to be read, with its day.</summary>
public sealed class SampleTests
{
    [Fact]
    public void Every_sample_is_read_with_its_day_and_title()
    {
        var outcomes = new InputFiles(new ReportReader(new ReportOptions()), () => Stream.Null).Read([Checkout.PathOf("samples", "reports")]).ToList();
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Equal(16, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.InRange(outcome.Report!.Published!.Value, new DateOnly(2021, 11, 1), new DateOnly(2022, 3, 31)));
        Assert.Equal(outcomes.Count, outcomes.Select(outcome => outcome.Report!.Id).Distinct().Count());
    }
}
