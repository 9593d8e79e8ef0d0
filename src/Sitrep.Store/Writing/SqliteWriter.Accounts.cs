using System.Collections.Immutable;
using Dapper;
using Sitrep.Dossiers;

namespace Sitrep.Store;

/// <summary>Accounts and links.</summary>
internal sealed partial class SqliteWriter
{
    // Incidents with longer spans are looked through without the index on days.
    private const int DaysOfShort = 7;

    private const string FromAccounts = "FROM account a JOIN report r ON r.id = a.report";

    public ImmutableArray<Account> Candidates(CandidateNet net)
    {
        var found = new SortedDictionary<AccountId, Account>();
        if (net is { First: { } first, Last: { } last })
        {
            var values = new { net.Group, early = ValueConverters.Day(first.AddDays(-DaysOfShort)), first = ValueConverters.Day(first), last = ValueConverters.Day(last), country = net.Country.Value };
            const string Rest = "AND a.first_day <= @last AND a.last_day >= @first AND (a.country = @country OR a.country = '' OR @country = '') AND a.is_superseded = 0";
            Collect($"SELECT {AccountRow.Columns} {FromAccounts} WHERE a.type_group = @Group AND a.is_long = 0 AND a.first_day >= @early {Rest}", values, found);
            Collect($"SELECT {AccountRow.Columns} {FromAccounts} WHERE a.type_group = @Group AND a.is_long = 1 {Rest}", values, found);
        }

        if (!net.Bands.IsDefaultOrEmpty)
        {
            Collect($"SELECT {AccountRow.Columns} {FromAccounts} WHERE r.id IN (SELECT report FROM band WHERE band IN @bands) AND a.type_group = @Group AND a.is_superseded = 0", new { bands = net.Bands.ToArray(), net.Group }, found);
        }

        return [.. found.Values];
    }

    public Account Account(AccountId id) =>
        _connection.QueryFirstOrDefault<AccountRow>($"SELECT {AccountRow.Columns} {FromAccounts} WHERE a.id = @row", new { row = RowOf(id) }) is { } row
            ? _cache.Account(row, _reports.ReportOf)
            : throw new KeyNotFoundException($"No account {id}.");

    public ImmutableArray<Account> AccountsOf(string reportId) =>
    [
        .. _connection.Query<AccountRow>($"SELECT {AccountRow.Columns} {FromAccounts} WHERE r.report_id = @reportId AND r.is_newest = 1 ORDER BY a.place_in", new { reportId })
            .Select(row => _cache.Account(row, _reports.ReportOf)),
    ];

    public void Supersede(AccountId account, AccountId? successor) =>
        _connection.Execute("UPDATE account SET is_superseded = 1, successor = @next WHERE id = @row", new { row = RowOf(account), next = successor is { } id ? RowOf(id) : (long?)null });

    public AccountId SuccessorOf(AccountId account)
    {
        // Follows the successors over all versions of the report.
        var row = _connection.QueryFirst<AccountRow>(
            $"""
            WITH RECURSIVE line (id, step) AS (SELECT @row, 0 UNION ALL SELECT s.successor, line.step + 1 FROM account s JOIN line ON s.id = line.id WHERE s.successor IS NOT NULL)
            SELECT {AccountRow.Columns} FROM line JOIN account a ON a.id = line.id JOIN report r ON r.id = a.report ORDER BY line.step DESC LIMIT 1
            """, new { row = RowOf(account) });
        return row.Id;
    }

    public void PutLinks(IReadOnlyCollection<Link> links)
    {
        foreach (var link in links)
        {
            _connection.Execute("INSERT OR REPLACE INTO link (one, other, score) VALUES (@one, @other, @Score)", new { one = RowOf(link.One), other = RowOf(link.Other), link.Score });
        }
    }

    public ImmutableArray<Link> LinksOf(AccountId account)
    {
        var row = RowOf(account);
        return
        [
            .. _connection.Query<LinkRow>(
                $"""
                SELECT r.report_id AS ReportId, r.version AS Version, a.place_in AS PlaceIn, l.score AS Score
                FROM (SELECT other AS end, score FROM link WHERE one = @row UNION ALL SELECT one, score FROM link WHERE other = @row) l
                JOIN account a ON a.id = l.end JOIN report r ON r.id = a.report
                """, new { row }).Select(link => new Link(account, new AccountId(link.ReportId, link.Version, link.PlaceIn), link.Score)),
        ];
    }

    public void DropLinks(AccountId account) => _connection.Execute("DELETE FROM link WHERE one = @row; DELETE FROM link WHERE other = @row", new { row = RowOf(account) });

    private void Collect(string sql, object values, SortedDictionary<AccountId, Account> found)
    {
        foreach (var row in _connection.Query<AccountRow>(sql, values))
        {
            _rows[row.Id] = row.RowId;
            found[row.Id] = _cache.Account(row, _reports.ReportOf);
        }
    }

    private long RowOf(AccountId id)
    {
        if (_rows.TryGetValue(id, out var row)) return row;
        row = _connection.QueryFirstOrDefault<long?>($"SELECT a.id {FromAccounts} WHERE r.report_id = @Report AND r.version = @Version AND a.place_in = @Index", new { id.Report, id.Version, id.Index })
            ?? throw new KeyNotFoundException($"No account {id}.");
        return _rows[id] = row;
    }

    private static bool IsLong(CandidateNet net) => net is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber > DaysOfShort;

    private sealed class LinkRow
    {
        public string ReportId { get; init; } = "";

        public int Version { get; init; }

        public int PlaceIn { get; init; }

        public double Score { get; init; }
    }
}
