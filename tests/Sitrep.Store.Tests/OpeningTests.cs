using Microsoft.Data.Sqlite;

namespace Sitrep.Store.Tests;

public sealed class OpeningTests
{
    [Fact]
    public void A_new_file_becomes_a_store_and_opens_again()
    {
        using var folder = new TemporaryFolder();
        folder.Open().Dispose();
        folder.Open().Dispose();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("BAGHDAD (AP) — Two drones. ", 100));
        File.WriteAllText(folder.File(), text);
        var refusal = SqliteStore.Open(folder.File()).Refusal;
        Assert.Equal(StoreRefusalCode.NotADatabase, refusal!.Code);
        Assert.Contains("is not a database", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(folder.File()));
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        Execute(folder.File(), "CREATE TABLE bookmarks (url TEXT)");
        Assert.Equal(StoreRefusalCode.NotOurs, SqliteStore.Open(folder.File()).Refusal!.Code);
    }

    [Fact]
    public void A_newer_schema_is_refused_with_both_numbers()
    {
        using var folder = new TemporaryFolder();
        folder.Open().Dispose();
        Execute(folder.File(), "PRAGMA user_version = 4711");
        var refusal = SqliteStore.Open(folder.File()).Refusal!;
        Assert.Equal(StoreRefusalCode.Newer, refusal.Code);
        Assert.Contains("schema 4711", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_missing_folder_are_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(StoreRefusalCode.NotAccessible, SqliteStore.Open(Path.GetDirectoryName(folder.File())!).Refusal!.Code);
        Assert.Equal(StoreRefusalCode.NotAccessible, SqliteStore.Open(folder.File("missing/store.db")).Refusal!.Code);
    }

    [Fact]
    public void A_damaged_store_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Open().Dispose();
        var bytes = File.ReadAllBytes(folder.File());
        Array.Fill<byte>(bytes, 0xA5, 100, bytes.Length - 100);
        File.WriteAllBytes(folder.File(), bytes);
        Assert.Equal(StoreRefusalCode.Damaged, SqliteStore.Open(folder.File()).Refusal!.Code);
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written here, by nobody else
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
