using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>What a group of triggers would be as a record, before it is judged whether it is one.</summary>
/// <param name="Incident">The record; its confidence is the judge's, 0 without one.</param>
/// <param name="Features">What the judge looks at.</param>
/// <param name="Sentences">Sentences that tell it.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Doubts">Remarks on days and places that it could not take as told.</param>
public sealed record IncidentCandidate(Incident Incident, ImmutableArray<IncidentFeature> Features, ImmutableArray<int> Sentences, IncidentKind Kind, ImmutableArray<Remark> Doubts);
