namespace Sitrep.Language;

/// <summary>
/// Features as 32-bit hashes (FNV-1a), built up from a template's number and its parts without making strings.
/// The same on every machine and in every process, since models are keyed by it.
/// </summary>
public readonly record struct FeatureKey(uint Value)
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The beginning of a template's features.</summary>
    public static FeatureKey Of(int template) => new FeatureKey(Basis).With(template);

    /// <summary>With the letters in lower case and an end mark, so that "ab","c" differs from "a","bc".</summary>
    public FeatureKey With(ReadOnlySpan<char> text)
    {
        var hash = Value;
        foreach (var c in text) hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
        return new FeatureKey((hash ^ 0xFFFF) * Prime);
    }

    public FeatureKey With(int number)
    {
        var hash = Value;
        for (var shift = 0; shift < 32; shift += 8) hash = (hash ^ ((uint)number >> shift & 0xFF)) * Prime;
        return new FeatureKey(hash);
    }
}
