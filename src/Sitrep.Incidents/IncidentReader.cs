using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Document → Reading. Built once, then frozen; one instance serves all threads.</summary>
public sealed class IncidentReader(IncidentOptions options)
{
    public IncidentOptions Options { get; } = options;

    /// <summary>Reads what one report tells.</summary>
    public Reading Read(Document document) => new() { Report = document.Report, Remarks = document.Report.Remarks };
}
