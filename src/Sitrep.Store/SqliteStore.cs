using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Dossiers;
using Sitrep.Incidents;

namespace Sitrep.Store;

/// <summary>
/// Dossiers in one SQLite file. Readers work on connections of their own beside the one writer, and see whole transactions;
/// a process that dies in the middle of one leaves the store as it was before it.
/// </summary>
public sealed class SqliteStore : IDossierStore
{
    // A batch of a thousand reports takes a second or two; longer than this another program hangs.
    private const int SecondsToWait = 30;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _oneWriter = new(1, 1);
    private readonly AccountCache _cache = new();

    private SqliteStore(string path, string connectionString)
    {
        Path = path;
        _connectionString = connectionString;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens the store in a file, which is made when it does not exist, and brings an older one to the newest schema.</summary>
    public static StoreOutcome Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path)) return StoreOutcome.Of(StoreRefusal.NotAccessible(path, "it is a folder"));
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = SecondsToWait,
            ForeignKeys = true,
        }.ToString();
        try
        {
            using var connection = Connect(connectionString);
            return Schema.Prepare(connection, path) is { } refusal ? StoreOutcome.Of(refusal) : StoreOutcome.Of(new SqliteStore(path, connectionString));
        }
        catch (SqliteException exception)
        {
            return StoreOutcome.Of(exception.SqliteErrorCode switch
            {
                26 => StoreRefusal.NotADatabase(path),
                11 => StoreRefusal.Damaged(path),
                5 or 6 => StoreRefusal.Busy(path),
                8 => StoreRefusal.NotAccessible(path, "read-only"),
                _ => StoreRefusal.NotAccessible(path, $"SQLite error {exception.SqliteErrorCode}"),
            });
        }
    }

    public DossierPage Find(DossierQuery query)
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        return new DossierReading(connection).Find(query);
    }

    public DossierCounts Count(DossierQuery query)
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        return new DossierReading(connection).Count(query);
    }

    public IEnumerable<Dossier> Export(DossierQuery query)
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        foreach (var dossier in new DossierReading(connection).All(query)) yield return dossier;
    }

    public Dossier? Get(DossierId id)
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        return new DossierReading(connection).Get(id);
    }

    public Reading? Report(string reportId)
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        return new ReportReading(connection).Newest(reportId);
    }

    public IEnumerable<Reading> Readings()
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        foreach (var reading in new ReportReading(connection).All()) yield return reading;
    }

    public ImmutableArray<Change> History(DossierId id)
    {
        using var connection = Connect(_connectionString);
        using var moment = connection.BeginTransaction(deferred: true);
        return new ChangeReading(connection).History(id);
    }

    public ImmutableArray<Change> ChangesSince(long number, int limit)
    {
        using var connection = Connect(_connectionString);
        return new ChangeReading(connection).Since(number, limit);
    }

    public IDossierWriter Write()
    {
        _oneWriter.Wait();
        try
        {
            return new SqliteWriter(Connect(_connectionString), _cache, _oneWriter);
        }
        catch
        {
            _oneWriter.Release();
            throw;
        }
    }

    public void Dispose()
    {
        _oneWriter.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();

        // With a write-ahead log this loses no committed transaction when the process dies, and none but the last when the power does.
        connection.Execute("PRAGMA synchronous = NORMAL");
        return connection;
    }
}
