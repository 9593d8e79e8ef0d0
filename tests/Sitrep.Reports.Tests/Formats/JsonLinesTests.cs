namespace Sitrep.Reports.Tests;

public sealed class JsonLinesTests
{
    private const string Good = """{"id":"a1","text":"Gunmen attacked a convoy near the town on Friday.","title":"Attack","published":"2021-11-07","source":"Wire","url":"https://example.org/a"}""";

    [Fact]
    public void Fields_are_taken_over()
    {
        var report = Assert.Single(Read.Words(Good)).Report!;
        Assert.Equal("a1", report.Id);
        Assert.Equal("Gunmen attacked a convoy near the town on Friday.", report.Text.Value);
        Assert.Equal("Attack", report.Title);
        Assert.Equal(new DateOnly(2021, 11, 7), report.Published);
        Assert.Equal("Wire", report.Source);
        Assert.Equal("https://example.org/a", report.Url!.ToString());
    }

    [Theory]
    [InlineData("2021-02-31", "\"2021-02-31\" is no day")]
    [InlineData("Nov 7", "\"Nov 7\" is no day")] // no year: this one's would be a guess
    [InlineData("2099-11-07", "2099-11-07 lies in the future")]
    public void A_day_of_publication_that_cannot_be_is_not_believed(string told, string doubt)
    {
        var line = $$"""{"id":"a","text":"Gunmen attacked a convoy near the town on Friday.","published":"{{told}}"}""";
        var report = Assert.Single(Read.Words(line, new ReportOptions { Today = new DateOnly(2026, 1, 1) })).Report!;
        Assert.Null(report.Published);
        Assert.Equal(doubt, report.PublishedDoubt);
    }

    [Theory]
    [InlineData("""{"id":"x","text":"cut off""")]
    [InlineData("""{"id":"x","text":17}""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("[1,2]")]
    [InlineData("""{"id":["x"],"text":"Gunmen attacked."}""")]
    [InlineData("plain words")]
    public void A_broken_line_is_refused_by_number_and_the_rest_read(string broken)
    {
        var outcomes = Read.Words($"{Good}\n{broken}\n\n{Good}\n");
        Assert.Equal(3, outcomes.Count);
        Assert.Equal(RefusalCode.BrokenLine, outcomes[1].Refusal!.Code);
        Assert.Equal("in:2", outcomes[1].Refusal!.Input);
        Assert.NotNull(outcomes[2].Report);
    }

    [Fact]
    public void A_broken_first_line_does_not_hide_the_format()
    {
        var outcomes = Read.Words("{\"id\":\"x\",\"text\":\"cut off\n" + Good);
        Assert.Equal(RefusalCode.BrokenLine, outcomes[0].Refusal!.Code);
        Assert.NotNull(outcomes[1].Report);
    }

    [Fact]
    public void An_object_over_many_lines_is_one_report()
    {
        var report = Assert.Single(Read.Words("{\n  \"id\": \"a1\",\n  \"text\": \"Gunmen attacked a convoy on Friday.\"\n}\n")).Report!;
        Assert.Equal("a1", report.Id);
    }

    [Fact]
    public void Letters_of_several_bytes_do_not_hide_the_format()
    {
        var outcomes = Read.Words("{\"id\":\"x\",\"text\":\"“Señor” — ¿é?\"}\n" + Good);
        Assert.Equal(["x", "a1"], outcomes.Select(o => o.Report?.Id));
    }

    [Fact]
    public void A_long_line_is_refused_and_the_rest_read()
    {
        var outcomes = Read.Words($"{Good}\n{{\"id\":\"b\",\"text\":\"{new string('x', 200_000)}\"}}\n{Good}", new ReportOptions { MaxReportBytes = 100_000 });
        Assert.Equal([null, RefusalCode.TooLarge, null], outcomes.Select(o => o.Refusal?.Code));
        Assert.Contains("100,000", outcomes[1].Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character()
    {
        var report = Read.One("""{"id":"s","text":"Gunmen \ud83d attacked \ud83d\ude00 \"them\"."}""");
        Assert.Equal("Gunmen \uFFFD attacked \U0001F600 \"them\".", report.Text.Value);
    }
}
