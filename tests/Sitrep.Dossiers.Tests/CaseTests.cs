using System.Globalization;
using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Dossiers.Tests;

/// <summary>tests/cases/dossiers: incidents as reports tell them in, dossiers out.</summary>
public sealed class CaseTests
{
    private static readonly Case[] All = [.. CaseFile.ReadRoom("dossiers")];

    public static TheoryData<string> Cases => [.. All.Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dossiers_are_as_expected(string name)
    {
        var one = All.Single(other => other.ToString() == name);
        using var store = TemporaryStore.With(one.Text.Split('\n').Where(line => line.Length > 0).Select(Cells).GroupBy(cells => cells[0]).Select(Report));
        var expected = one.Expected.Select(row => string.Join(" | ", row)).Order(StringComparer.Ordinal);
        var found = store.All().Select(Row).Order(StringComparer.Ordinal);
        if (one.IsGap) Assert.NotEqual(expected, found);
        else Assert.Equal(expected, found);
    }

    private static string Row(Dossier dossier) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", dossier.Accounts.Select(account => account.Id.Report))} | {dossier.Sources.Length} | {Words(dossier.Killed.Value)} | {Words(dossier.Wounded.Value)}");

    private static Reading Report(IEnumerable<string[]> lines)
    {
        var all = lines.ToList();
        return Told.Report(all[0][0], all[0][1], all[0][2], null, null, [.. all.Select(ToIncident)]);
    }

    private static Incident ToIncident(string[] cells) => Told.Incident(
        AcledNames.Find(cells[3])!.Value,
        Cell(cells, 4),
        Cell(cells, 5) is { } place ? Told.Places.Single(known => known.Name == place) : null,
        Number(cells, 6),
        Number(cells, 7),
        Cell(cells, 8) is { } target ? [target] : null,
        weapon: Cell(cells, 9) is { } weapon ? Enum.Parse<WeaponKind>(weapon) : null);

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];

    private static string? Cell(string[] cells, int at) => cells[at] == "-" ? null : cells[at];

    private static long? Number(string[] cells, int at) => Cell(cells, at) is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : null;

    private static string Words(Count? count) => count switch
    {
        null => "unknown",
        { } one when one.Low == one.High => one.Best.ToString(CultureInfo.InvariantCulture),
        { } range => string.Create(CultureInfo.InvariantCulture, $"{range.Low} to {range.High} (best {range.Best})"),
    };
}
