using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>What adding a reading did.</summary>
public enum AddKind
{
    /// <summary>A report that was not there.</summary>
    Added,

    /// <summary>The same report with the same reading: nothing was done.</summary>
    Unchanged,

    /// <summary>A known report with other words, or the same words read otherwise: a new version, its accounts replaced.</summary>
    Revised,
}

/// <summary>What adding a reading did.</summary>
/// <param name="Kind">Added, unchanged or revised.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Dossiers">The dossiers that have accounts of it now, in the order of its incidents.</param>
public sealed record AddOutcome(AddKind Kind, string Report, ImmutableArray<DossierId> Dossiers);
