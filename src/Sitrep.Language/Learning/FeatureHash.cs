namespace Sitrep.Language;

/// <summary>
/// 32-bit hashes of words and features, the same on every machine; training and runtime meet only through them.
/// </summary>
public static class FeatureHash
{
    private const uint Offset = 2166136261, Prime = 16777619;

    /// <summary>Hash of the characters as they stand.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return Finish(hash);
    }

    /// <summary>Hash of the word in lower case, its curly apostrophe made straight.</summary>
    public static uint OfLower(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word) hash = (hash ^ Lower(c)) * Prime;
        return Finish(hash);
    }

    /// <summary>One feature: the number of its template and what fills it.</summary>
    public static uint Mix(uint template, uint a) => Finish((template * 0x9E3779B1u) ^ (a * 0x85EBCA77u));

    public static uint Mix(uint template, uint a, uint b) => Mix(Mix(template, a), b);

    public static uint Mix(uint template, uint a, uint b, uint c) => Mix(Mix(Mix(template, a), b), c);

    public static char Lower(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '’' or '‘' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        hash ^= hash >> 16;
        return hash;
    }
}
