using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>A report that a store has under a reading's id.</summary>
/// <param name="Version">Its newest version.</param>
/// <param name="IsSame">Whether that version is the reading at hand, to the letter.</param>
public readonly record struct KnownReport(int Version, bool IsSame);

/// <summary>What <see cref="Merger"/> needs of a store within one transaction. Disposing without a commit leaves the store as it was.</summary>
public interface IDossierWriter : IDisposable
{
    /// <summary>Null when no report has the reading's id.</summary>
    KnownReport? Known(Reading reading);

    /// <summary>Keeps a reading as this version of its report, with one account an incident; earlier versions stay.</summary>
    void PutReport(Reading reading, int version, ImmutableArray<Account> accounts);

    /// <summary>Accounts that the net catches and that are not superseded, in order.</summary>
    ImmutableArray<Account> Candidates(CandidateNet net);

    /// <exception cref="KeyNotFoundException">There is none.</exception>
    Account Account(AccountId id);

    /// <summary>Accounts of a report's newest version, in order.</summary>
    ImmutableArray<Account> AccountsOf(string reportId);

    /// <summary>Marks an account as told by an earlier version only, and names the one that took its place.</summary>
    void Supersede(AccountId account, AccountId? successor);

    /// <summary>The account that took this one's place in the newest version, or itself.</summary>
    AccountId SuccessorOf(AccountId account);

    void PutLinks(IReadOnlyCollection<Link> links);

    ImmutableArray<Link> LinksOf(AccountId account);

    void DropLinks(AccountId account);

    /// <summary>The dossier's id, or that of the one into which it was merged; null when there is none.</summary>
    DossierId? Find(DossierId id);

    /// <summary>Whether the id was ever given.</summary>
    bool IsTaken(DossierId id);

    DossierId? DossierOf(AccountId account);

    ImmutableArray<AccountId> Members(DossierId id);

    /// <summary>Takes an account out of its dossier.</summary>
    void Remove(AccountId account);

    /// <summary>Keeps the dossier with its accounts, which leave the dossiers they were in.</summary>
    void Save(Dossier dossier, long lastChange, DateTimeOffset changed);

    /// <summary>Closes a dossier without accounts; its id leads to another one from now on, or nowhere.</summary>
    void Retire(DossierId id, DossierId? into);

    /// <summary>Persons' changes of a dossier and of those whose ids lead to it, by number.</summary>
    ImmutableArray<PersonChange> Decisions(DossierId id);

    /// <summary>The person's change of this number, or null.</summary>
    PersonChange? Decision(long number);

    void MarkUndone(long number);

    /// <summary>One above the highest so far.</summary>
    long NextChange();

    void Append(Change change);

    /// <summary>Keeps all that was written, at once.</summary>
    void Commit();
}
