using System.Globalization;
using CsCheck;
using Sitrep.Reports;
using Sitrep.TestKit;
using Xunit;

namespace Sitrep.Language.Tests;

public sealed class TimeTests
{
    private static readonly LanguageReader Reader = new([TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions()), TimeFinder.Load()]);

    private static readonly string[] Words = ["on", "Friday", "May", "2021", "-", "/", "two", "days", "ago", "last", "the", "31", "February", "8:30", "p.m.", ",", ".", "90", "a", "year"];

    public static IEnumerable<TheoryDataRow<Case>> Cases() => CaseFile.ReadRoom("language/times").Select(Row.Of);

    public static IEnumerable<TheoryDataRow<string, string, string>> Examples() =>
        Rows("rules").Select(row => new TheoryDataRow<string, string, string>(row[0], row[3], row[4]));

    public static IEnumerable<TheoryDataRow<string, string>> Holidays() =>
        Rows("holidays").Select(row => new TheoryDataRow<string, string>(row[2], row[3]));

    [Theory, MemberData(nameof(Examples))]
    public void Every_rule_reads_its_example(string rule, string text, string expected)
    {
        var document = Read(text, new DateOnly(2021, 11, 7));
        var found = document.Times.Expressions.Select(time => $"{document.Quote(time.Tokens)} => {time.Value} ({time.Rule})").ToList();
        Assert.Contains($"{expected} ({rule})", found);
    }

    [Theory, MemberData(nameof(Holidays))]
    public void Every_holiday_falls_on_its_day(string text, string value) =>
        Assert.Contains(Read(text, new DateOnly(2021, 11, 7)).Times.Expressions, time => time.Value == value);

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case) => Row.Check(@case, Sheet(Read(@case.Text, @case.Published)));

    [Fact]
    public void Order_holds_and_nothing_overlaps_whatever_the_text() =>
        Check.Sample(Gen.Int[0, Words.Length - 1].Array[0, 30],
            words =>
            {
                var expressions = Read(string.Join(" ", words.Select(word => Words[word])), new DateOnly(2021, 11, 7)).Times.Expressions;
                for (var i = 1; i < expressions.Length; i++) Assert.True(expressions[i - 1].Tokens.End <= expressions[i].Tokens.Start);
            }, iter: 300);

    private static Document Read(string text, DateOnly? published) => Reader.Read(new Report { Id = "case", Text = new SourceText(text), Published = published });

    private static IEnumerable<string[]> Rows(string table) =>
        File.ReadLines(Checkout.PathOf("knowledge", "times", table + ".tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    // "on Friday | 2021-11-05 | day"; an expression without days shows its value alone.
    private static IEnumerable<string[]> Sheet(Document document) =>
        document.Times.Expressions.Select(time => time.Dates is { } dates
            ? new[] { document.Quote(time.Tokens), Print(dates), dates.Precision.ToString().ToLowerInvariant() }
            : [document.Quote(time.Tokens), time.Value, "-"]);

    private static string Print(DateInterval dates) =>
        dates.Start == dates.End ? Print(dates.Start) : $"{Print(dates.Start)}..{Print(dates.End)}";

    private static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
