using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

public sealed class StatementTests
{
    private static readonly StatementFinder Finder = StatementFinder.Load();

    private static readonly StatementFinder Rules = StatementFinder.OfRules(ModelFolder.Find());

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("statements");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case) => ClaimRooms.Check(@case, Sheet(@case.Text));

    [Fact]
    public void Every_cue_reads_its_example()
    {
        var failed = ClaimRooms.Rows("attribution", "cues")
            .Where(row => row[1] is not "Document")
            .Where(row => !Rules.Find(ClaimRooms.Read(row[2])).Any(statement => statement.Cue.Contains(row[0], StringComparison.OrdinalIgnoreCase))).Select(row => row[2]).ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples are not read:\n{string.Join('\n', failed)}");
    }

    [Fact]
    public void Spans_quote_the_report_and_content_is_never_empty()
    {
        foreach (var row in ClaimRooms.Rows("attribution", "cues"))
        {
            foreach (var statement in Find(row[2]))
            {
                Assert.NotEmpty(statement.Content);
                Assert.All(statement.Content, span => Assert.False(span.IsEmpty));
                if (statement.CueSpan is { } cue) Assert.Equal(statement.Cue, row[2][cue.Start..cue.End]);
            }
        }
    }

    [Fact]
    public void Words_of_two_officials_reach_the_reader_through_the_agency()
    {
        const string text = "Two Iraqi officials told The Associated Press that seven guards were wounded. Nobody else was near.";
        var attribution = Attribution.Of(new Report { Id = "r", Text = new SourceText(text), Credits = ["AP"] }, Find(text));
        var (by, via) = attribution.Of(Span(text, "seven guards"));
        Assert.Equal(["Two Iraqi officials"], by);
        Assert.Equal(["The Associated Press", "AP"], via);
        Assert.Empty(attribution.Of(Span(text, "Nobody else")).By);
    }

    private static TextSpan Span(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static System.Collections.Immutable.ImmutableArray<Statement> Find(string text) => Finder.Find(ClaimRooms.Read(text));

    private static IEnumerable<string[]> Sheet(string text)
    {
        foreach (var statement in Find(text))
        {
            yield return
            [
                statement.Speaker.Length == 0 ? "-" : statement.Speaker, statement.Cue.Length == 0 ? "-" : statement.Cue,
                statement.Kind.ToString().ToLowerInvariant(), statement.Via.IsEmpty ? "-" : string.Join("; ", statement.Via),
                string.Join(" … ", statement.Content.Select(span => text[span.Start..span.End].ReplaceLineEndings(" "))),
            ];
        }
    }
}
