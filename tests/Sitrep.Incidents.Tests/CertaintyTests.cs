using Sitrep.Language;
using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

public sealed class CertaintyTests
{
    private static readonly CertaintyJudge Judge = CertaintyJudge.Load();

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("certainty");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = ClaimRooms.Read(@case.Text);
        ClaimRooms.Check(@case, @case.Expected.Select(row => new[] { row[0], JudgeOf(document, row[0]) }));
    }

    [Fact]
    public void Every_cue_reads_its_example()
    {
        var failed = ClaimRooms.Rows("certainty", "cues").Where(row => !JudgeOf(ClaimRooms.Read(row[4]), "killed").Equals(row[1], StringComparison.OrdinalIgnoreCase)).Select(row => $"{row[0]}: {row[4]}").ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples are judged otherwise:\n{string.Join('\n', failed)}");
    }

    private static string JudgeOf(Document document, string word)
    {
        for (var i = document.Count - 1; i >= 0; i--)
        {
            if (document.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase)) return Judge.Judge(document, i).ToString().ToLowerInvariant();
        }

        return "no such word";
    }
}
