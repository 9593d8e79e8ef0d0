using System.Globalization;
using Sitrep.Reports;
using Sitrep.TestKit;
using Xunit;

namespace Sitrep.Language.Tests;

public sealed class QuantityTests
{
    private static readonly LanguageReader Reader = new([TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions()), TimeFinder.Load(), QuantityFinder.Load()]);

    public static IEnumerable<TheoryDataRow<Case>> Cases() => CaseFile.ReadRoom("language/quantities").Select(Row.Of);

    public static IEnumerable<TheoryDataRow<string, string>> Vague() =>
        Rows("vague").Select(row => new TheoryDataRow<string, string>(row[4], $"{row[0]} | {row[1]} | {row[2]} | {row[3]}"));

    public static IEnumerable<TheoryDataRow<string, string>> Bounds() => Rows("bounds").Select(row => new TheoryDataRow<string, string>(row[3], row[0]));

    [Theory, MemberData(nameof(Vague))]
    public void Every_vague_number_reads_its_example(string text, string expected) => Assert.Contains(expected, Sheet(text).Select(Join), StringComparer.OrdinalIgnoreCase);

    [Theory, MemberData(nameof(Bounds))]
    public void Every_bound_is_part_of_its_quantity(string text, string bound) =>
        Assert.Contains(Sheet(text), row => row[0].Replace('-', ' ').Contains(bound, StringComparison.OrdinalIgnoreCase));

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case) => Row.Check(@case, Sheet(@case.Text));

    private static IEnumerable<string[]> Sheet(string text)
    {
        var document = Reader.Read(new Report { Id = "case", Text = new SourceText(text) });
        return document.Quantities.Quantities.Select(q => new[] { document.Quote(q.Tokens), Print(q.Low), Print(q.Best), q.High is { } high ? Print(high) : "-" });
    }

    private static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Join(string[] cells) => string.Join(" | ", cells);

    private static IEnumerable<string[]> Rows(string table) =>
        File.ReadLines(Checkout.PathOf("knowledge", "numbers", table + ".tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
