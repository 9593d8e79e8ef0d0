using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>How words were rendered.</summary>
public enum StatementKind
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>Something somebody said, as the report renders it.</summary>
/// <param name="Speaker">Fullest name of the speaker in the report.</param>
/// <param name="SpeakerSpan">The words for the speaker at this place; null when unsaid.</param>
/// <param name="Cue">The reporting word: "said", "tweeted", "according to".</param>
/// <param name="CueSpan">Where the cue stands; null for a quotation that stands alone.</param>
/// <param name="Content">What was said, one span or more.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Via">Through whom, as printed: "state-run media", "The Associated Press".</param>
public sealed record Statement(string Speaker, TextSpan? SpeakerSpan, string Cue, TextSpan? CueSpan, ImmutableArray<TextSpan> Content, StatementKind Kind, ImmutableArray<string> Via)
{
    /// <summary>False where what is said is a thing and not a clause ("blamed the rebels for the attack"): the words about the thing are then the report's.</summary>
    public bool IsClause { get; init; } = true;

    /// <summary>Ids of the incidents that it speaks of.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];
}
