using System.Collections.Frozen;

namespace Sitrep.Language;

/// <summary>Strings held ready; others are made anew. Read-only, so that threads share it without a lock.</summary>
internal sealed class StringPool
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known;

    public StringPool(IEnumerable<string> known) =>
        _known = known.Distinct(StringComparer.Ordinal).ToFrozenDictionary(word => word, word => word, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> word) => _known.TryGetValue(word, out var known) ? known : word.ToString();
}
