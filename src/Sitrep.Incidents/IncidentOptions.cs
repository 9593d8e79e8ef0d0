namespace Sitrep.Incidents;

/// <summary>Choices of reading incidents.</summary>
public sealed record IncidentOptions
{
    /// <summary>Incidents below this confidence are left out and named among the reasons.</summary>
    public double MinConfidence { get; init; } = 0.45;
}
