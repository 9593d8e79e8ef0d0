using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Dossiers;

namespace Sitrep.Store;

/// <summary>Reads histories.</summary>
internal sealed class ChangeReading(SqliteConnection connection)
{
    private const string Columns =
        "number AS Number, dossier AS Dossier, at AS At, why AS Why, person AS Person, deed AS Deed, what AS What, decision_json AS DecisionJson, accounts_json AS AccountsJson, is_undone AS IsUndone";

    // The id itself and all whose ids lead to it, over however many mergers.
    private const string Names = "WITH RECURSIVE names (name) AS (SELECT @id UNION SELECT f.name FROM former_dossier f JOIN names n ON f.into_name = n.name)";

    public ImmutableArray<Change> History(DossierId id) =>
        [.. connection.Query<Row>($"{Names} SELECT {Columns} FROM change WHERE dossier IN (SELECT name FROM names) ORDER BY number", new { id = Leader(id).Value }).Select(row => row.ToChange())];

    public ImmutableArray<PersonChange> Decisions(DossierId id) =>
        [.. connection.Query<Row>($"{Names} SELECT {Columns} FROM change WHERE person IS NOT NULL AND dossier IN (SELECT name FROM names) ORDER BY number", new { id = id.Value }).Select(row => (PersonChange)row.ToChange())];

    public PersonChange? Decision(long number) =>
        connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM change WHERE number = @number AND person IS NOT NULL", new { number })?.ToChange() as PersonChange;

    public ImmutableArray<Change> Since(long number, int limit) =>
        [.. connection.Query<Row>($"SELECT {Columns} FROM change WHERE number > @number ORDER BY number LIMIT @limit", new { number, limit }).Select(row => row.ToChange())];

    /// <summary>The dossier to which an id leads; itself when it leads to no other.</summary>
    public DossierId Leader(DossierId id)
    {
        var name = connection.QueryFirstOrDefault<string>(
            """
            WITH RECURSIVE ways (name, step) AS (SELECT @id, 0 UNION SELECT f.into_name, w.step + 1 FROM former_dossier f JOIN ways w ON f.name = w.name WHERE f.into_name IS NOT NULL AND w.step < 1000)
            SELECT name FROM ways ORDER BY step DESC LIMIT 1
            """, new { id = id.Value });
        return new DossierId(name!);
    }

    private sealed class Row
    {
        public long Number { get; init; }

        public string Dossier { get; init; } = "";

        public string At { get; init; } = "";

        public string Why { get; init; } = "";

        public string? Person { get; init; }

        public string? Deed { get; init; }

        public string? What { get; init; }

        public string? DecisionJson { get; init; }

        public string? AccountsJson { get; init; }

        public bool IsUndone { get; init; }

        public Change ToChange()
        {
            var at = DateTimeOffset.ParseExact(At, "O", CultureInfo.InvariantCulture);
            return Person is null
                ? new MachineChange(Number, new DossierId(Dossier), at, Why, Enum.Parse<MachineDeed>(Deed!), What ?? "")
                : new PersonChange(Number, new DossierId(Dossier), at, new Person(Person), Why, StoreJson.Read<Decision>(DecisionJson!), StoreJson.Read<ImmutableArray<AccountId>>(AccountsJson!)) { IsUndone = IsUndone };
        }
    }
}
