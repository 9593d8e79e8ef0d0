using System.Globalization;
using System.Text;
using Sitrep.TestKit;

namespace Sitrep.Reports.Tests;

/// <summary>
/// Runs tests/cases/reports/**. A row is a field and what it must be; "none" is nothing. "2 title" is the title of the second report.
/// In quotes "…" stands for any words between.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<Case> Cases => [.. CaseFile.ReadRoom("reports")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_holds(Case given)
    {
        var outcomes = Read.Bytes(Encoding.UTF8.GetBytes(given.Text), new ReportOptions { Published = given.Published });
        var failures = given.Expected.Select(row => Check(row, outcomes)).OfType<string>().ToList();
        if (given.IsGap) Assert.False(failures.Count == 0, "This gap is closed: take 'gap:' from its heading.");
        else Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static string? Check(string[] row, List<ReportOutcome> outcomes)
    {
        var field = row[0];
        var number = 1;
        if (char.IsAsciiDigit(field[0]))
        {
            number = field[0] - '0';
            field = field[2..];
        }

        if (field == "reports") return Same(row, outcomes.Count(outcome => outcome.Report is not null).ToString(CultureInfo.InvariantCulture));
        if (number > outcomes.Count) return $"{row[0]}: there are only {outcomes.Count} outcomes.";
        var outcome = outcomes[number - 1];
        if (field == "refused") return Same(row, outcome.Refusal is { } refusal ? $"{refusal.Code} {refusal.Input}" : "none");
        if (outcome.Report is not { } report) return $"{row[0]}: refused, {outcome.Refusal}";
        return field switch
        {
            "boilerplate" => BoilerplateFault(row[1], report),
            "not boilerplate" => report.Remarks.Any(r => r.Span.Contains(report.Text.Value.IndexOf(row[1], StringComparison.Ordinal))) ? $"'{row[1]}' is taken for furniture." : null,
            "has" => report.Text.Value.Contains(row[1], StringComparison.Ordinal) ? null : $"'{row[1]}' is not in the text: {report.Text}",
            "lacks" => report.Text.Value.Contains(row[1], StringComparison.Ordinal) ? $"'{row[1]}' is in the text: {report.Text}" : null,
            _ => Same(row, Field(field, report)),
        };
    }

    private static string Field(string field, Report report) => field switch
    {
        "id" => report.Id,
        "title" => report.Title ?? "none",
        "published" => report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none",
        "source" => report.Source ?? "none",
        "url" => report.Url?.ToString() ?? "none",
        "language" => report.Language,
        "dateline" => report.Dateline ?? "none",
        "dateline at" => report.Text.Quote(report.DatelineSpan),
        "credits" => report.Credits.IsEmpty ? "none" : string.Join("; ", report.Credits),
        "text" => report.Text.Value.Replace("\n", "\\n", StringComparison.Ordinal),
        _ => throw new ArgumentException($"No field '{field}'."),
    };

    private static string? Same(string[] row, string actual) => actual == row[1] ? null : $"{row[0]}: expected '{row[1]}', got '{actual}'.";

    private static string? BoilerplateFault(string expected, Report report)
    {
        var quotes = report.Remarks.Where(r => r.Kind == RemarkKind.Boilerplate).Select(r => report.Text.Quote(r.Span)).ToList();
        if (expected == "none") return quotes.Count == 0 ? null : $"furniture found: {string.Join(" / ", quotes)}";
        var ends = expected.Split(" … ");
        return quotes.Any(quote => quote.StartsWith(ends[0], StringComparison.Ordinal) && quote.EndsWith(ends[^1], StringComparison.Ordinal) && (ends.Length > 1 || quote == expected))
            ? null
            : $"no furniture '{expected}' among: {string.Join(" / ", quotes)}";
    }
}
