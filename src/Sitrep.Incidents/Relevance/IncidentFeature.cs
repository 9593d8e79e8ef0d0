namespace Sitrep.Incidents;

/// <summary>One thing that speaks for or against a candidate.</summary>
/// <param name="Template">What is asked: "time".</param>
/// <param name="Value">The answer: "Day".</param>
/// <param name="Key">Both, hashed.</param>
public readonly record struct IncidentFeature(string Template, string Value, uint Key);
