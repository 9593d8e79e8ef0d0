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

    public DossierCounts Count(DossierQuery query)
    {
        var filter = new DossierFilter(query);
        var (total, killed) = connection.QueryFirst<(int, long)>($"SELECT count(*), coalesce(sum(d.killed_best), 0) FROM dossier d {filter.Where}", filter.Parameters);
        return new DossierCounts(
            total,
            killed,
            By(filter, "d.event", Enum.Parse<EventType>),
            By(filter, "d.sub_event", Enum.Parse<SubEvent>),
            By(filter, "d.country", code => new CountryCode(code)),
            ByDay(filter));
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

    private ImmutableArray<DayCount> ByDay(DossierFilter filter) =>
    [
        .. connection.Query<(string? Day, string Event, int Count)>($"SELECT d.start_day, d.event, count(*) FROM dossier d {filter.Where} GROUP BY 1, 2 ORDER BY 1, 2", filter.Parameters)
            .Where(row => row.Day is not null)
            .Select(row => new DayCount(DateOnly.ParseExact(row.Day!, "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<EventType>(row.Event), row.Count)),
    ];

    private ImmutableArray<KeyValuePair<T, int>> By<T>(DossierFilter filter, string column, Func<string, T> parse) =>
    [
        .. connection.Query<(string? Value, int Count)>($"SELECT {column}, count(*) FROM dossier d {filter.Where} GROUP BY 1 ORDER BY 2 DESC, 1", filter.Parameters)
            .Where(row => row.Value is not null)
            .Select(row => KeyValuePair.Create(parse(row.Value!), row.Count)),
    ];
}
