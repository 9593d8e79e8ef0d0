namespace Sitrep.Incidents;

/// <summary>How many people came to harm over all sources of an assessment: at least and at most.</summary>
public readonly record struct HarmRange(long Low, long High);

/// <summary>One assessment of harm to civilians, in a tracker's terms.</summary>
/// <param name="Killed">Null when no death is told.</param>
/// <param name="Injured">Null when no injury is told.</param>
/// <param name="Belligerent">Who is held to have done it: "Israeli Military"; null when nobody is named.</param>
/// <param name="Strike">Means of attack: "Airstrike", "Artillery"; null when the words tell none.</param>
public sealed record HarmAssessment(HarmRange? Killed, HarmRange? Injured, string? Belligerent, string? Strike);
