using System.Globalization;

namespace Sitrep.World;

/// <summary>A line of the register: who was what, of which country, from when to when.</summary>
internal sealed record ActorEntry(string Name, CountryCode Country, SectorCode Sector, SectorCode Second, DateOnly From, DateOnly To, bool IsPerson)
{
    public bool IsOn(DateOnly day) => day >= From && day <= To;

    /// <summary>A line of <c>people.tsv</c>.</summary>
    public static IEnumerable<KeyValuePair<string, ActorEntry>> ReadPerson(KnowledgeRow row) =>
        Named(row, 7, new ActorEntry(row[0], ReadCountry(row, 1), ReadSector(row, 2), row[3].Length == 0 ? default : ReadSector(row, 3), ReadFrom(row, 4), ReadTo(row, 5), IsPerson: true));

    /// <summary>A line of <c>organizations.tsv</c>.</summary>
    public static IEnumerable<KeyValuePair<string, ActorEntry>> ReadOrganization(KnowledgeRow row) =>
        Named(row, 5, new ActorEntry(row[0], ReadCountry(row, 1), ReadSector(row, 2), default, ReadFrom(row, 3), ReadTo(row, 4), IsPerson: false));

    private static IEnumerable<KeyValuePair<string, ActorEntry>> Named(KnowledgeRow row, int aliases, ActorEntry entry) =>
        row.List(aliases).Prepend(entry.Name).Select(name => KeyValuePair.Create(name, entry));

    private static CountryCode ReadCountry(KnowledgeRow row, int column) => row[column] is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? new CountryCode(code) : throw row.Broken($"'{row[column]}' is no country's code");

    private static SectorCode ReadSector(KnowledgeRow row, int column) => row[column] is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? new SectorCode(code) : throw row.Broken($"'{row[column]}' is no PLOVER sector");

    private static DateOnly ReadFrom(KnowledgeRow row, int column) => row[column].Length == 0 ? DateOnly.MinValue : Day(row, column, last: false);

    private static DateOnly ReadTo(KnowledgeRow row, int column) => row[column].Length == 0 ? DateOnly.MaxValue : Day(row, column, last: true);

    // A year or a month stands for its first day, or for its last.
    private static DateOnly Day(KnowledgeRow row, int column, bool last)
    {
        var cell = row[column];
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(cell + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return last ? day.AddMonths(1).AddDays(-1) : day;
        if (DateOnly.TryParseExact(cell + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return last ? day.AddYears(1).AddDays(-1) : day;
        throw row.Broken($"'{cell}' is no year, month or day");
    }
}
