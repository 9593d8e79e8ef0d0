using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>Where dossiers are kept. Any number of threads may read at once, also while one writes; readers see whole transactions.</summary>
public interface IDossierStore : IDisposable
{
    /// <summary>One page of the dossiers that a query narrows to.</summary>
    DossierPage Find(DossierQuery query);

    /// <summary>How many dossiers of a query fall where; its page and order do not matter.</summary>
    DossierCounts Count(DossierQuery query);

    /// <summary>All dossiers of a query in its order, its page left aside; read lazily, as of one moment.</summary>
    IEnumerable<Dossier> Export(DossierQuery query);

    /// <summary>The dossier, also by the id of one that was merged into it; null when there is none.</summary>
    Dossier? Get(DossierId id);

    /// <summary>The newest version of a report with all that was read from it; null when there is none.</summary>
    Reading? Report(string reportId);

    /// <summary>All readings in the order in which they first came, the newest version of each; read lazily, as of one moment.</summary>
    IEnumerable<Reading> Readings();

    /// <summary>What happened to a dossier, oldest first, with the history of those that were merged into it.</summary>
    ImmutableArray<Change> History(DossierId id);

    /// <summary>Changes with a higher number, ascending, at most so many; for feeds and alerts.</summary>
    ImmutableArray<Change> ChangesSince(long number, int limit);

    /// <summary>Opens the one writing transaction, waiting for another to end. Nothing of it is kept without <see cref="IDossierWriter.Commit"/>.</summary>
    IDossierWriter Write();
}
