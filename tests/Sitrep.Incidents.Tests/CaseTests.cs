using System.Globalization;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

/// <summary>The cases of triggers, roles, grouping and coding: each row is something that the reading must hold, or "none": a word that tells no incident.</summary>
public sealed class CaseTests
{
    private static readonly string[] Rooms = ["triggers", "roles", "grouping", "coding"];

    public static TheoryData<Case> Cases => [.. Rooms.SelectMany(room => CaseFile.ReadRoom($"incidents/{room}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_is_read(Case @case)
    {
        var reading = Pipeline.Read(@case.Text, @case.Published);
        var missing = @case.Expected.Where(row => !Holds(reading, row)).Select(row => string.Join(" | ", row)).ToList();
        var incidents = @case.Expected.Count(row => row[0] == "incident");
        if (reading.Incidents.Length != incidents) missing.Add($"{incidents} incidents");

        if (@case.IsGap) Assert.NotEmpty(missing);
        else Assert.True(missing.Count == 0, $"not read: {string.Join("; ", missing)}\nread: {Sheet(reading)}");
    }

    private static bool Holds(Reading reading, string[] row) => row[0] switch
    {
        "incident" => reading.Incidents.Any(incident => AcledNames.NameOf(incident.SubEvent) == row[1]),
        "none" => reading.Incidents.IsEmpty,
        "killed" => reading.Incidents.Any(incident => Print(incident.Casualties.Killed) == row[1]),
        "wounded" => reading.Incidents.Any(incident => Print(incident.Casualties.Wounded) == row[1]),
        "perpetrator" => reading.Incidents.Any(incident => incident.Perpetrators.Any(perpetrator => perpetrator.Name == row[1])),
        "victim" => reading.Incidents.Any(incident => incident.Victims.Any(victim => victim.Name == row[1])),
        "weapon" => reading.Incidents.Any(incident => incident.Weapons.Any(weapon => weapon.Name == row[1])),
        "target" => reading.Incidents.Any(incident => incident.Targets.Any(target => target.Name == row[1])),
        "when" => reading.Incidents.Any(incident => Print(incident.When) == row[1]),
        "where" => reading.Incidents.Any(incident => Print(incident.Where) == row[1]),
        "remark" => reading.Remarks.Any(remark => remark.Kind.ToString().Equals(row[1], StringComparison.OrdinalIgnoreCase) && reading.Report.Text.Quote(remark.Span) == row[2]),
        "unremarked" => reading.Remarks.IsEmpty,
        _ => throw new ArgumentException($"'{row[0]}' is no row of an incident case.", nameof(row)),
    };

    private static string Print(Count? count) => count?.Best.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Print(When? when) => when is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{when.Dates.Start:yyyy-MM-dd}..{when.Dates.End:yyyy-MM-dd} {when.Dates.Precision}").ToLowerInvariant();

    private static string Print(Where? where) => where is null ? "unknown" : $"{where.Name}, {where.Place?.Country.Value ?? "unknown"}, {where.Precision.ToString().ToLowerInvariant()}";

    private static string Sheet(Reading reading) => string.Join(" / ", reading.Incidents.Select(incident =>
        $"{AcledNames.NameOf(incident.SubEvent)} killed {Print(incident.Casualties.Killed)} wounded {Print(incident.Casualties.Wounded)} when {Print(incident.When)} where {Print(incident.Where)}"
        + $" by [{string.Join(", ", incident.Perpetrators.Select(one => one.Name))}] on [{string.Join(", ", incident.Targets.Select(one => one.Name))}]"
        + $" victims [{string.Join(", ", incident.Victims.Select(one => one.Name))}] with [{string.Join(", ", incident.Weapons.Select(one => one.Name))}]"));
}
