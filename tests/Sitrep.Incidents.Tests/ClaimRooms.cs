using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

/// <summary>The standard language stages, loaded once for the rooms that read claims.</summary>
internal static class ClaimRooms
{
    private static readonly LanguageReader Language =
        new(StandardStages.Load(ModelFolder.Find(), KnownWorld.Load(Checkout.PathOf("knowledge")), new LanguageOptions()));

    public static Document Read(string text, DateOnly? published = null) =>
        Language.Read(new Report { Id = "case", Text = new SourceText(text), Published = published });

    public static IEnumerable<TheoryDataRow<Case>> Cases(string room) =>
        CaseFile.ReadRoom("incidents/" + room).Select(@case => new TheoryDataRow<Case>(@case) { TestDisplayName = @case.ToString() });

    public static void Check(Case @case, IEnumerable<string[]> found)
    {
        var expected = string.Join('\n', @case.Expected.Select(Print));
        var actual = string.Join('\n', found.Select(Print));
        if (@case.IsGap) Assert.NotEqual(expected, actual);
        else Assert.Equal(expected, actual);
    }

    public static IEnumerable<string[]> Rows(string subject, string table) =>
        File.ReadLines(Checkout.PathOf("knowledge", subject, table + ".tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static string Print(string[] cells) => string.Join(" | ", cells);
}
