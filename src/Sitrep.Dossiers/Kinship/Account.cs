using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Dossiers;

/// <summary>One report's telling of an incident.</summary>
/// <param name="Id">Report, version and place in the reading.</param>
/// <param name="Report">The report; all positions of the incident point into its text.</param>
/// <param name="Incident">What it tells.</param>
/// <param name="Print">Fingerprint of the report's text, by which copies are known.</param>
public sealed record Account(AccountId Id, Report Report, Incident Incident, TextPrint Print)
{
    /// <summary>The report's newest text no longer tells this; it is kept only where a person had worked on the dossier.</summary>
    public bool IsSuperseded { get; init; }
}
