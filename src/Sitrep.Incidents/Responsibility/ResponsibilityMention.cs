using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>One place of a report that says who did it, or that nobody has said so.</summary>
/// <param name="Status">Claimed, accused, suspected, denied; unknown for "there was no claim of responsibility", which is a finding of its own.</param>
/// <param name="Actor">Who is held responsible or denies it; null where nobody is.</param>
/// <param name="By">Who accuses or blames; null where the actor speaks for itself, or where it is unsaid.</param>
/// <param name="CueToken">The word that tells it: "blamed".</param>
/// <param name="Words">The stretch of text that says it.</param>
/// <param name="Sentence">Index of the sentence.</param>
public sealed record ResponsibilityMention(ResponsibilityStatus Status, TokenRange? Actor, TokenRange? By, int CueToken, TextSpan Words, int Sentence);
