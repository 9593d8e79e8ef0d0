using System.Text.Json;
using Sitrep.TestKit;

namespace Sitrep.Cli.Tests;

public sealed class ReadCommandTests
{
    private const string Bombing = """{"id":"r1","text":"A car bomb killed 12 people in Baghdad on Friday, police said. 😀 Nobody claimed the attack.","published":"2021-11-07"}""";

    [Fact]
    public void A_pipe_gets_one_object_a_report_in_the_order_of_the_input()
    {
        var input = string.Concat(Enumerable.Range(1, 600).Select(i => $"{{\"id\":\"n{i}\",\"text\":\"Gunmen killed {i} people in Kabul on Monday, officials said.\",\"published\":\"2021-11-07\"}}\n"));
        var result = Tool.RunWith(input, "read", "-");
        Assert.Equal(0, result.Exit);
        Assert.Equal(Enumerable.Range(1, 600).Select(i => $"n{i}"), result.Lines.Select(line => line.GetProperty("report").GetProperty("id").GetString()));
    }

    [Fact]
    public void Every_quote_is_the_text_at_its_code_points()
    {
        var result = Tool.RunWith(Bombing, "read", "-");
        var record = Assert.Single(result.Lines);
        var text = record.GetProperty("report").GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var spans = Spans(record).ToList();
        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.Equal(span.Quote, string.Concat(text[span.Start..span.End])));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Assert.Equal(Tool.RunWith(Bombing, "read", "-").Output, Tool.RunWith(Bombing, "read", "-").Output);

    [Fact]
    public void A_broken_line_is_named_and_the_rest_is_read()
    {
        var result = Tool.RunWith(Bombing + "\n{\"id\": \"r2\", \"text\n" + Bombing.Replace("r1", "r3", StringComparison.Ordinal) + "\n", "read", "-");
        Assert.Equal(1, result.Exit);
        Assert.Equal(["r1", "r3"], result.Lines.Select(line => line.GetProperty("report").GetProperty("id").GetString()));
        Assert.Contains(":2", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_and_the_rest_is_read()
    {
        var result = Tool.RunWith(Bombing, "read", "no-such-file.txt", "-");
        Assert.Equal(1, result.Exit);
        Assert.Contains("no-such-file.txt", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Lines);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x", "--published", "31 February")]
    [InlineData("read", "x", "--as", "pdf")]
    [InlineData("eval", "no-such-suite", ".")]
    [InlineData("reed")]
    public void Wrong_usage_is_exit_2_with_a_word_and_no_output(params string[] arguments)
    {
        var result = Tool.Run(arguments);
        Assert.Equal(2, result.Exit);
        Assert.NotEmpty(result.Error);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Samples_read_as_approved()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.PathOf("samples", "reports")).Order(StringComparer.Ordinal))
        {
            var result = Tool.Run("read", file, "--as", "sheet");
            Assert.Equal("", result.Error);
            Approved.Match($"{Path.GetFileName(file)}.sheet", result.Output);
        }
    }

    private static IEnumerable<(string Quote, int Start, int End)> Spans(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                if (element.TryGetProperty("quote", out var quote))
                    yield return (quote.GetString()!, element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
                foreach (var span in element.EnumerateObject().SelectMany(member => Spans(member.Value))) yield return span;
                break;
            case JsonValueKind.Array:
                foreach (var span in element.EnumerateArray().SelectMany(Spans)) yield return span;
                break;
        }
    }
}
