using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>Readings → dossiers. It decides from what readings hold; frozen once built, one instance serves all stores.</summary>
/// <param name="options">Limits.</param>
/// <param name="clock">Tells the time of changes.</param>
public sealed class Merger(DossierOptions options, TimeProvider clock)
{
    public DossierOptions Options { get; } = options;

    /// <summary>Adds one reading in a transaction of its own. The same report twice changes nothing; a changed text becomes a new version.</summary>
    public AddOutcome Add(Reading reading, IDossierStore store) => Add([reading], store)[0];

    /// <summary>Adds readings in one transaction: all or none. A few hundred at a time is quick.</summary>
    public ImmutableArray<AddOutcome> Add(IReadOnlyCollection<Reading> readings, IDossierStore store) =>
        throw new InvalidOperationException($"{readings.Count}{store}{clock}");

    /// <summary>Applies a person's decision in a transaction of its own.</summary>
    /// <param name="decision">What.</param>
    /// <param name="dossier">The dossier it is about; of an <see cref="Undo"/>, the one whose history has the change.</param>
    /// <param name="who">The person.</param>
    /// <param name="why">Their reason; may be empty.</param>
    /// <param name="store">Where.</param>
    public DecisionOutcome Apply(Decision decision, DossierId dossier, Person who, string why, IDossierStore store) =>
        throw new InvalidOperationException($"{decision}{dossier}{who}{why}{store}");
}
