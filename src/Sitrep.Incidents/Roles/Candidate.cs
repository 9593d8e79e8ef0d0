using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>One place in a report where somebody or something is named that may play a role.</summary>
/// <param name="Tokens">The noun phrase without its article, up to the head.</param>
/// <param name="Core">The telling part: a person's name without titles, a noun with the word before it.</param>
/// <param name="Head">Last word of the phrase.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="IsModifier">It stands before another noun: "terrorist" in "terrorist attack".</param>
/// <param name="Class">What the lexicon says of the head.</param>
/// <param name="Name">Kind of name the head belongs to, or null.</param>
public sealed record Candidate(TokenRange Tokens, TokenRange Core, int Head, int Sentence, bool IsModifier, NounClass Class, NameKind? Name);

/// <summary>Candidates that name the same person, group or thing, in the order of the text.</summary>
public sealed record CandidateEntity(string Key, ImmutableArray<Candidate> Mentions);
