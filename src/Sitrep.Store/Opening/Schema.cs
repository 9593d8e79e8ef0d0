using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Store;

/// <summary>Brings a database to the newest schema: one numbered script after the other, each in a transaction of its own.</summary>
internal static class Schema
{
    /// <summary>Written into the file's header, so that another program's database is known at once. "SITR".</summary>
    private const long ApplicationId = 0x53495452;

    private static readonly (long Version, string Script)[] Migrations = ReadMigrations();

    /// <summary>The newest version this program knows.</summary>
    public static long Newest => Migrations[^1].Version;

    /// <summary>Null when the database is ready; else why it is not.</summary>
    public static StoreRefusal? Prepare(SqliteConnection connection, string path)
    {
        if (Check(connection, path) is { } refusal) return refusal;
        if (VersionOf(connection) == Newest) return null;

        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);

        // Asked again: another process may have prepared it while this one waited.
        if (Check(connection, path) is { } late) return late;
        var version = VersionOf(connection);
        foreach (var migration in Migrations.Where(migration => migration.Version > version)) connection.Execute(migration.Script, transaction: transaction);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Newest}"), transaction: transaction);
        transaction.Commit();
        return null;
    }

    private static StoreRefusal? Check(SqliteConnection connection, string path)
    {
        var application = connection.ExecuteScalar<long>("PRAGMA application_id");
        var isEmpty = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(isEmpty && application == 0)) return StoreRefusal.NotOurs(path);
        return VersionOf(connection) > Newest ? StoreRefusal.Newer(path, VersionOf(connection), Newest) : null;
    }

    private static long VersionOf(SqliteConnection connection) => connection.ExecuteScalar<long>("PRAGMA user_version");

    private static (long Version, string Script)[] ReadMigrations()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => (long.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), Script(assembly, name))),
        ];
    }

    private static string Script(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
