using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Store;

/// <summary>Reads dossiers: lists from the columns kept for it, a whole one from its accounts and decisions.</summary>
internal sealed class DossierReading(SqliteConnection connection)
{
    private readonly ReportReading _reports = new(connection);
    private readonly ChangeReading _changes = new(connection);

    public DossierPage Find(DossierQuery query)
    {
        var filter = new DossierFilter(query);
        var total = connection.ExecuteScalar<int>($"SELECT count(*) FROM dossier d {filter.Where}", filter.Parameters);
        filter.Parameters.Add("skip", Math.Max(0, query.Skip));
        filter.Parameters.Add("take", Math.Max(0, query.Take));
        var rows = connection.Query<SummaryRow>($"SELECT {SummaryRow.Columns} FROM dossier d {filter.Where} {DossierFilter.OrderBy(query.Sort)} LIMIT @take OFFSET @skip", filter.Parameters);
        return new DossierPage([.. rows.Select(row => row.ToSummary())], total);
    }

    // One pass for all counts: a search for words costs more than adding up what it finds.
    public DossierCounts Count(DossierQuery query)
    {
        var filter = new DossierFilter(query);
        var rows = connection.Query<(string SubEvent, string? Country, string? Day, int Count, long Killed)>(
            $"SELECT d.sub_event, d.country, d.start_day, count(*), coalesce(sum(d.killed_best), 0) FROM dossier d {filter.Where} GROUP BY 1, 2, 3", filter.Parameters)
            .Select(row => (SubEvent: Enum.Parse<SubEvent>(row.SubEvent), row.Country, row.Day, row.Count, row.Killed)).ToArray();
        return new DossierCounts(
            rows.Sum(row => row.Count),
            rows.Sum(row => row.Killed),
            MostFrequent(rows.Select(row => (AcledNames.TypeOf(row.SubEvent), row.Count))),
            MostFrequent(rows.Select(row => (row.SubEvent, row.Count))),
            [.. MostFrequent(rows.Where(row => row.Country is not null).Select(row => (row.Country!, row.Count))).Select(one => KeyValuePair.Create(new CountryCode(one.Key), one.Value))],
            [
                .. rows.Where(row => row.Day is not null).GroupBy(row => (Day: row.Day!, Event: AcledNames.TypeOf(row.SubEvent)))
                    .Select(group => new DayCount(DateOnly.ParseExact(group.Key.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), group.Key.Event, group.Sum(row => row.Count)))
                    .OrderBy(one => one.Day).ThenBy(one => one.Event),
            ]);
    }

    public IEnumerable<Dossier> All(DossierQuery query)
    {
        var filter = new DossierFilter(query);
        var names = connection.Query<string>($"SELECT d.name FROM dossier d {filter.Where} {DossierFilter.OrderBy(query.Sort)}", filter.Parameters).AsList();
        return names.Select(name => Whole(new DossierId(name)) ?? throw new InvalidOperationException($"Dossier {name} has no accounts."));
    }

    public Dossier? Get(DossierId id) => Whole(_changes.Leader(id));

    private Dossier? Whole(DossierId id)
    {
        var rows = connection.Query<AccountRow>(
            $"SELECT {AccountRow.Columns} FROM dossier d JOIN account a ON a.dossier = d.id JOIN report r ON r.id = a.report WHERE d.name = @name ORDER BY a.id", new { name = id.Value }).AsList();
        if (rows.Count == 0) return null;
        var reports = rows.Select(row => row.ReportRow).Distinct().ToDictionary(row => row, _reports.ReportOf);
        return DossierBuilder.Build(id, rows.Select(row => row.ToAccount(reports[row.ReportRow].Report, reports[row.ReportRow].Print)), PersonChange.Of(id, _changes.Decisions(id)));
    }

    // Equal counts follow by key, so that the same store gives the same list.
    private static ImmutableArray<KeyValuePair<T, int>> MostFrequent<T>(IEnumerable<(T Key, int Count)> counts)
        where T : notnull =>
    [
        .. counts.GroupBy(one => one.Key).Select(group => KeyValuePair.Create(group.Key, group.Sum(one => one.Count)))
            .OrderByDescending(one => one.Value).ThenBy(one => one.Key),
    ];
}
