using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Dossiers;
using Sitrep.Incidents;

namespace Sitrep.Store;

/// <summary>One writing transaction.</summary>
internal sealed partial class SqliteWriter : IDossierWriter
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly AccountCache _cache;
    private readonly SemaphoreSlim _turn;
    private readonly ReportReading _reports;
    private readonly ChangeReading _changes;
    private readonly Dictionary<AccountId, long> _rows = [];
    private ReadingText? _text;
    private long _lastChange;
    private bool _isCommitted;
    private bool _isDisposed;

    /// <param name="connection">Open; closed at the end.</param>
    /// <param name="cache">Shared with the writers before and after.</param>
    /// <param name="turn">Held by the caller; released at the end.</param>
    public SqliteWriter(SqliteConnection connection, AccountCache cache, SemaphoreSlim turn)
    {
        _connection = connection;
        _cache = cache;
        _turn = turn;
        _transaction = connection.BeginTransaction(deferred: false);
        _reports = new ReportReading(connection);
        _changes = new ChangeReading(connection);
        _lastChange = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM change");
    }

    public KnownReport? Known(Reading reading)
    {
        var row = _connection.QueryFirstOrDefault<KnownRow>("SELECT version AS Version, digest AS Digest FROM report WHERE report_id = @id AND is_newest = 1", new { id = reading.Report.Id });
        return row is null ? null : new KnownReport(row.Version, row.Digest == TextOf(reading).Digest);
    }

    public void PutReport(Reading reading, int version, ImmutableArray<Account> accounts)
    {
        var report = reading.Report;
        var text = TextOf(reading);
        var print = accounts.IsEmpty ? TextPrinter.Of(report) : accounts[0].Print;
        _connection.Execute("UPDATE report SET is_newest = 0 WHERE report_id = @Id AND is_newest = 1", new { report.Id });
        var row = _connection.ExecuteScalar<long>(
            """
            INSERT INTO report (report_id, version, is_newest, digest, published, report_json, rest_json, print)
            VALUES (@Id, @version, 1, @digest, @published, @reportJson, @restJson, @print) RETURNING id
            """,
            new
            {
                report.Id,
                version,
                digest = text.Digest,
                published = report.Published is { } day ? ValueConverters.Day(day) : null,
                reportJson = text.Report,
                restJson = text.Rest,
                print = ReportReading.WritePrint(print),
            });
        if (!accounts.IsEmpty && !print.IsEmpty)
        {
            _connection.Execute("INSERT OR IGNORE INTO band (band, report) SELECT value, @row FROM json_each(@bands)", new { row, bands = StoreJson.Write(TextBands.Of(print)) });
        }

        _connection.Execute("INSERT INTO report_words (rowid, title, text) VALUES (@row, @title, @text)", new { row, title = report.Title ?? "", text = report.Text.Value });
        for (var i = 0; i < accounts.Length; i++) PutAccount(row, accounts[i], text.Incidents[i]);
    }

    public void Commit()
    {
        _transaction.Commit();
        _isCommitted = true;
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        try
        {
            _transaction.Dispose();
            _connection.Dispose();
        }
        finally
        {
            if (!_isCommitted) _cache.Clear();
            _turn.Release();
        }
    }

    private void PutAccount(long report, Account account, string incident)
    {
        var net = CandidateNet.Of(account);
        _rows[account.Id] = _connection.ExecuteScalar<long>(
            """
            INSERT INTO account (report, place_in, incident_json, type_group, first_day, last_day, is_long, country, is_superseded)
            VALUES (@report, @Index, @incident, @Group, @first, @last, @isLong, @country, 0) RETURNING id
            """,
            new
            {
                report,
                account.Id.Index,
                incident,
                net.Group,
                first = net.First is { } first ? ValueConverters.Day(first) : null,
                last = net.Last is { } last ? ValueConverters.Day(last) : null,
                isLong = IsLong(net),
                country = net.Country.Value,
            });
        _cache.Put(_rows[account.Id], report, account);
    }

    // Asked for twice for each reading: whether it is known, and to keep it.
    private ReadingText TextOf(Reading reading) => ReferenceEquals(_text?.Reading, reading) ? _text! : _text = new ReadingText(reading);

    private sealed class KnownRow
    {
        public int Version { get; init; }

        public string Digest { get; init; } = "";
    }
}
