using System.Collections.Immutable;

namespace Sitrep.Store;

/// <summary>A person's search words as terms of the word index. Nothing they type is an operator of its query language.</summary>
internal static class WordQuery
{
    /// <summary>One term a word or quoted phrase, each for itself; those without a letter or digit are left out.</summary>
    public static ImmutableArray<string> Terms(string? words)
    {
        var terms = ImmutableArray.CreateBuilder<string>();
        var parts = (words ?? "").Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var isPhrase = i % 2 == 1;
            foreach (var part in isPhrase ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!part.Any(char.IsLetterOrDigit)) continue;
                terms.Add($"\"{part.TrimEnd('*')}\"" + (part.EndsWith('*') ? "*" : ""));
            }
        }

        return terms.DrainToImmutable();
    }
}
