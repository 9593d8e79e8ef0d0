using Sitrep.TestKit;
using Xunit;

namespace Sitrep.Language.Tests;

/// <summary>Compares what was found with the rows of a case; a known gap must fail.</summary>
internal static class Row
{
    public static TheoryDataRow<Case> Of(Case @case) => new(@case) { TestDisplayName = @case.ToString() };

    public static void Check(Case @case, IEnumerable<string[]> found)
    {
        var expected = string.Join('\n', @case.Expected.Select(Print));
        var actual = string.Join('\n', found.Select(Print));
        if (@case.IsGap) Assert.NotEqual(expected, actual);
        else Assert.Equal(expected, actual);
    }

    private static string Print(string[] cells) => string.Join(" | ", cells);
}
