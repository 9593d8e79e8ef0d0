using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>When an incident happened, as far as the report tells.</summary>
public sealed record When(DateInterval Dates, Evidence Evidence);
