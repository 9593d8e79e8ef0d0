namespace Sitrep.Store;

/// <summary>Why a store was not opened. Codes and what to do are in docs/messages.md.</summary>
public enum StoreRefusalCode
{
    /// <summary>The file is no database at all.</summary>
    NotADatabase,

    /// <summary>A database, but of another program.</summary>
    NotOurs,

    /// <summary>Made by a newer Sitrep.</summary>
    Newer,

    /// <summary>The database is damaged.</summary>
    Damaged,

    /// <summary>The file cannot be made, read or written.</summary>
    NotAccessible,

    /// <summary>Another program held it too long.</summary>
    Busy,
}

/// <summary>A store that was not opened: what, where, and what to do.</summary>
/// <param name="Code">The kind of refusal, stable for programs.</param>
/// <param name="Path">The file.</param>
/// <param name="Reason">One sentence for a person.</param>
public sealed record StoreRefusal(StoreRefusalCode Code, string Path, string Reason)
{
    public override string ToString() => $"{Path}: {Reason}";

    internal static StoreRefusal NotADatabase(string path) => new(StoreRefusalCode.NotADatabase, path, "is not a database; name another file for the store, or move this one away.");

    internal static StoreRefusal NotOurs(string path) => new(StoreRefusalCode.NotOurs, path, "is a database of another program; name another file for the store.");

    internal static StoreRefusal Newer(string path, long found, long known) => new(StoreRefusalCode.Newer, path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"was written by a newer Sitrep (schema {found}, this one knows up to {known}); update Sitrep to open it."));

    internal static StoreRefusal Damaged(string path) => new(StoreRefusalCode.Damaged, path, "is damaged; restore it from a copy, or add the reports to a new store.");

    internal static StoreRefusal NotAccessible(string path, string why) => new(StoreRefusalCode.NotAccessible, path, $"cannot be opened ({why}); check that the folder exists and that you may write there.");

    internal static StoreRefusal Busy(string path) => new(StoreRefusalCode.Busy, path, "is being written by another program; try again when it is done.");
}

/// <summary>Either an open store or the reason why there is none; never both, never neither.</summary>
public sealed record StoreOutcome
{
    private StoreOutcome(SqliteStore? store, StoreRefusal? refusal)
    {
        Store = store;
        Refusal = refusal;
    }

    public SqliteStore? Store { get; }

    public StoreRefusal? Refusal { get; }

    public static StoreOutcome Of(SqliteStore store) => new(store ?? throw new ArgumentNullException(nameof(store)), null);

    public static StoreOutcome Of(StoreRefusal refusal) => new(null, refusal ?? throw new ArgumentNullException(nameof(refusal)));
}
