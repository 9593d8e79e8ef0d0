using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Sitrep.Dossiers;

namespace Sitrep.Store;

/// <summary>Dossiers and their histories.</summary>
internal sealed partial class SqliteWriter
{
    public DossierId? Find(DossierId id)
    {
        var leader = _changes.Leader(id);
        return RowOf(leader) is null ? null : leader;
    }

    public bool IsTaken(DossierId id) =>
        _connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM dossier WHERE name = @name) OR EXISTS (SELECT 1 FROM former_dossier WHERE name = @name)", new { name = id.Value });

    public DossierId? DossierOf(AccountId account) =>
        _connection.QueryFirstOrDefault<string>("SELECT d.name FROM account a JOIN dossier d ON d.id = a.dossier WHERE a.id = @row", new { row = RowOf(account) }) is { } name ? new DossierId(name) : null;

    public ImmutableArray<AccountId> Members(DossierId id) =>
    [
        .. _connection.Query<AccountRow>($"SELECT {AccountRow.Columns} FROM dossier d JOIN account a ON a.dossier = d.id JOIN report r ON r.id = a.report WHERE d.name = @name", new { name = id.Value })
            .Select(row => row.Id).Order(),
    ];

    public void Remove(AccountId account) => _connection.Execute("UPDATE account SET dossier = NULL WHERE id = @row", new { row = RowOf(account) });

    public void Save(Dossier dossier, long lastChange, DateTimeOffset changed)
    {
        var columns = DossierColumns.Of(dossier, lastChange, changed);
        var row = RowOf(dossier.Id);
        if (row is { } known)
        {
            columns.Add("row", known);
            _connection.Execute(DossierColumns.Update, columns);
            _connection.Execute("DELETE FROM dossier_source WHERE dossier = @known; DELETE FROM dossier_words WHERE rowid = @known; UPDATE account SET dossier = NULL WHERE dossier = @known", new { known });
        }
        else
        {
            row = _connection.ExecuteScalar<long>(DossierColumns.Insert, columns);
            _connection.Execute("DELETE FROM former_dossier WHERE name = @name", new { name = dossier.Id.Value });
        }

        foreach (var account in dossier.Accounts) _connection.Execute("UPDATE account SET dossier = @row WHERE id = @account", new { row, account = RowOf(account.Id) });
        foreach (var source in dossier.Sources) _connection.Execute("INSERT OR IGNORE INTO dossier_source (dossier, name) VALUES (@row, @Name)", new { row, source.Name });
        _connection.Execute("INSERT INTO dossier_words (rowid, names) VALUES (@row, @names)", new { row, names = DossierColumns.NamesOf(dossier) });
    }

    public void Retire(DossierId id, DossierId? into)
    {
        if (RowOf(id) is { } row)
        {
            _connection.Execute(
                "UPDATE account SET dossier = NULL WHERE dossier = @row; DELETE FROM dossier_source WHERE dossier = @row; DELETE FROM dossier_words WHERE rowid = @row; DELETE FROM dossier WHERE id = @row",
                new { row });
        }

        _connection.Execute("INSERT OR REPLACE INTO former_dossier (name, into_name) VALUES (@name, @into)", new { name = id.Value, into = into?.Value });
    }

    public ImmutableArray<PersonChange> Decisions(DossierId id) => _changes.Decisions(id);

    public PersonChange? Decision(long number) => _changes.Decision(number);

    public void MarkUndone(long number) => _connection.Execute("UPDATE change SET is_undone = 1 WHERE number = @number", new { number });

    public long NextChange() => _lastChange + 1;

    public void Append(Change change)
    {
        var machine = change as MachineChange;
        var person = change as PersonChange;
        _connection.Execute(
            """
            INSERT INTO change (number, dossier, at, why, person, deed, what, decision_json, accounts_json, is_undone)
            VALUES (@Number, @dossier, @at, @Why, @person, @deed, @what, @decision, @accounts, 0)
            """,
            new
            {
                change.Number,
                dossier = change.Dossier.Value,
                at = change.When.ToString("O", CultureInfo.InvariantCulture),
                change.Why,
                person = person?.Person.Name,
                deed = machine?.Deed.ToString(),
                what = machine?.What,
                decision = person is null ? null : StoreJson.Write(person.Decision),
                accounts = person is null ? null : StoreJson.Write(person.Accounts),
            });
        _lastChange = change.Number;
    }

    private long? RowOf(DossierId id) => _connection.QueryFirstOrDefault<long?>("SELECT id FROM dossier WHERE name = @name", new { name = id.Value });
}
