using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A statement in tokens, before its speaker is named.</summary>
/// <param name="Source">Words for the speaker; null when unsaid.</param>
/// <param name="SourceHead">The word that heads them; -1 when unsaid.</param>
/// <param name="Cue">The reporting words; empty for a quotation that stands alone.</param>
/// <param name="Content">What is said, ascending.</param>
/// <param name="Via">Tokens that name who carried the words.</param>
/// <param name="Sentence">Index of the cue's sentence, or of the quotation's first.</param>
internal sealed record StatementDraft(TokenRange? Source, int SourceHead, TokenRange Cue, List<TokenRange> Content, List<TokenRange> Via, int Sentence);
