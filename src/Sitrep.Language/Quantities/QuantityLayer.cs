using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>A number told in words or figures: "seven", "dozens", "at least 12". Bounds as the annotation guidelines read them.</summary>
/// <param name="Tokens">Its words, with "at least", "about", "more than".</param>
/// <param name="Low">At least so many.</param>
/// <param name="Best">The number to show.</param>
/// <param name="High">At most so many; null when the words set no upper bound.</param>
public sealed record Quantity(TokenRange Tokens, long Low, long Best, long? High)
{
    /// <summary>True when low, best and high are the same.</summary>
    public bool IsExact => Low == Best && High == Best;
}

/// <summary>Quantities in the order of the text, not overlapping.</summary>
public sealed record QuantityLayer(ImmutableArray<Quantity> Quantities);
