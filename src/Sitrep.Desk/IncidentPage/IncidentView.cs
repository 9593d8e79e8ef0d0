using System.Collections.Immutable;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Desk;

/// <summary>A report that tells the incident, as the page shows it.</summary>
/// <param name="Number">Its place among the dossier's accounts, from 1: how the page refers to it.</param>
/// <param name="Account">The telling.</param>
/// <param name="Statements">What people say in it; none where only an older version of the text has this telling.</param>
/// <param name="Remarks">What is odd about its text.</param>
internal sealed record ShownAccount(int Number, Account Account, ImmutableArray<Statement> Statements, ImmutableArray<Remark> Remarks);

/// <summary>What an incident's page shows.</summary>
internal sealed record IncidentView
{
    public required Dossier Dossier { get; init; }

    /// <summary>The accounts whose texts are on this page.</summary>
    public required ImmutableArray<ShownAccount> Shown { get; init; }

    public required ImmutableArray<Change> History { get; init; }

    /// <summary>Which stretch of the accounts is shown, from 1.</summary>
    public required int Part { get; init; }

    public required int Parts { get; init; }

    public required EvidenceMarks Marks { get; init; }

    public int NumberOf(AccountId id)
    {
        for (var at = 0; at < Dossier.Accounts.Length; at++)
        {
            if (Dossier.Accounts[at].Id == id) return at + 1;
        }

        return 0;
    }

    public Account? AccountOf(AccountId id) => Dossier.Accounts.FirstOrDefault(account => account.Id == id);

    public static IncidentView Of(Dossier dossier, IDossierStore store, int part, DeskOptions options)
    {
        var size = options.MaxAccountsInFull;
        var parts = (dossier.Accounts.Length + size - 1) / size;
        var at = Math.Clamp(part, 1, parts);
        var shown = dossier.Accounts.Select((account, index) => (account, Number: index + 1)).Skip((at - 1) * size).Take(size)
            .Select(one => WithReading(one.account, one.Number, store)).ToImmutableArray();
        return new IncidentView
        {
            Dossier = dossier,
            Shown = shown,
            History = store.History(dossier.Id),
            Part = at,
            Parts = parts,
            Marks = new EvidenceMarks(shown.Select(one => one.Account)),
        };
    }

    // The store keeps the reading of a report's newest version; an account of an older one has positions in another text.
    private static ShownAccount WithReading(Account account, int number, IDossierStore store) =>
        store.Report(account.Id.Report) is { } reading && reading.Report.Text.Value == account.Report.Text.Value
            ? new ShownAccount(number, account, reading.Statements, reading.Remarks)
            : new ShownAccount(number, account, [], account.Report.Remarks);
}
