using System.Collections.Frozen;

namespace Sitrep.Language;

/// <summary>Prefixes that the treebanks leave on their stem: "anti-ship", "co-founder", "mid-July".</summary>
internal static class Prefixes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = new[]
    {
        "anti", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mis",
        "multi", "neo", "non", "over", "pan", "para", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "sub", "super",
        "trans", "ultra", "un", "under", "uni",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Holds(ReadOnlySpan<char> word) => word.Length <= 7 && All.Contains(word);
}
