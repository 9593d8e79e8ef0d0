using Sitrep.Dossiers;
using Sitrep.Reports;

namespace Sitrep.Store;

/// <summary>
/// Accounts and reports that the writer has met, since matching meets the same ones again and again. What is kept of one under an
/// id never changes, whether it is superseded aside, which is asked of the database each time.
/// </summary>
internal sealed class AccountCache
{
    // A few hundred megabytes of texts at most; emptied at once, since a batch's neighbours are mostly of the same days.
    private const int MostReports = 20_000;

    private readonly Dictionary<long, (Report Report, TextPrint Print)> _reports = [];
    private readonly Dictionary<long, Account> _accounts = [];

    /// <summary>One that was just written.</summary>
    public void Put(long row, long reportRow, Account account)
    {
        Report(reportRow, _ => (account.Report, account.Print));
        _accounts[row] = account;
    }

    public (Report Report, TextPrint Print) Report(long row, Func<long, (Report Report, TextPrint Print)> read)
    {
        if (_reports.TryGetValue(row, out var known)) return known;
        if (_reports.Count >= MostReports) Clear();
        return _reports[row] = read(row);
    }

    public Account Account(AccountRow row, Func<long, (Report Report, TextPrint Print)> read)
    {
        if (!_accounts.TryGetValue(row.RowId, out var account))
        {
            var (report, print) = Report(row.ReportRow, read);
            account = row.ToAccount(report, print);
            _accounts[row.RowId] = account;
        }

        return account.IsSuperseded == row.IsSuperseded ? account : account with { IsSuperseded = row.IsSuperseded };
    }

    /// <summary>Needed after a transaction that was given up: its rows' numbers are used again.</summary>
    public void Clear()
    {
        _reports.Clear();
        _accounts.Clear();
    }
}
