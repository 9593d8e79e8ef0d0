namespace Sitrep.Language;

/// <summary>Limits of language analysis.</summary>
public sealed record LanguageOptions
{
    /// <summary>Tokens per sentence before it is cut. Real sentences stay far below; a megabyte without a full stop must not cost quadratic time.</summary>
    public int MaxSentenceTokens { get; init; } = 250;
}
