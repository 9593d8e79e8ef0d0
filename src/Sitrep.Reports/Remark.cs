namespace Sitrep.Reports;

/// <summary>What is odd about a stretch of a report's text.</summary>
public enum RemarkKind
{
    /// <summary>Page furniture: share buttons, comment forms, cookie bars. Not read for incidents.</summary>
    Boilerplate,

    /// <summary>A name spelt otherwise than elsewhere in the same report.</summary>
    NameVariant,

    /// <summary>Words that look reworded or broken.</summary>
    Garbled,

    /// <summary>A value that another place of the same report contradicts.</summary>
    Inconsistent,

    /// <summary>A day or place that the report names and nothing resolves; what rests on it is unknown or coarser.</summary>
    Unresolved,
}

/// <summary>A note on words of the report. Nothing is rewritten for it.</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="Span">The words, in UTF-16 positions of the report's text.</param>
/// <param name="Note">For a person: why it was remarked.</param>
public sealed record Remark(RemarkKind Kind, TextSpan Span, string Note);
