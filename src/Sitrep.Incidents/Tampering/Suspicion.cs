using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Words that may have been tampered with, and how likely that is.</summary>
/// <param name="Kind">What may be wrong.</param>
/// <param name="Span">The words, in UTF-16 positions of the report's text.</param>
/// <param name="Score">Logarithm of the odds; 0 is as likely as not.</param>
/// <param name="Usual">What would stand there otherwise, or what it is at odds with.</param>
public readonly record struct Suspicion(RemarkKind Kind, TextSpan Span, float Score, string Usual);
