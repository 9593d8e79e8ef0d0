using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>Readings → dossiers. It decides from what readings hold; frozen once built, one instance serves all stores.</summary>
/// <param name="options">Limits.</param>
/// <param name="clock">Tells the time of changes.</param>
public sealed partial class Merger(DossierOptions options, TimeProvider clock)
{
    private static readonly Dictionary<AccountId, AccountId> NoSuccessors = [];

    public DossierOptions Options { get; } = options;

    /// <summary>Adds one reading in a transaction of its own. The same report twice changes nothing; a changed text becomes a new version.</summary>
    public AddOutcome Add(Reading reading, IDossierStore store) => Add([reading], store)[0];

    /// <summary>Adds readings in one transaction: all or none. A few hundred at a time is quick.</summary>
    public ImmutableArray<AddOutcome> Add(IReadOnlyCollection<Reading> readings, IDossierStore store)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(store);
        using var writer = store.Write();
        var run = new MergeRun(writer, Options, clock);
        ImmutableArray<AddOutcome> outcomes = [.. readings.Select(run.Add)];
        writer.Commit();
        return outcomes;
    }
}
