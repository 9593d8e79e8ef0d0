using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Which word may stand for which, form by form, after WordNet's synonym sets; and the way back: for which words a word may have been put.
/// Words are numbers of a <see cref="WordNumbers"/>.
/// </summary>
public sealed class NearSynonyms
{
    private const int Forms = 16;

    private readonly Table _forward;
    private readonly Table _back;

    private NearSynonyms(Table forward, Table back)
    {
        _forward = forward;
        _back = back;
    }

    /// <param name="pairs">A word, its form, and a word that may stand for it.</param>
    public static NearSynonyms Of(IEnumerable<(int Word, WordForm Form, int Other)> pairs)
    {
        var sorted = pairs.Select(pair => (Key: KeyOf(pair.Word, pair.Form), pair.Other)).Distinct().OrderBy(pair => pair.Key).ThenBy(pair => pair.Other).ToArray();
        return Of([.. sorted.Select(pair => pair.Key)], [.. sorted.Select(pair => pair.Other)]);
    }

    public static NearSynonyms Read(ModelReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Of(reader.Ints(), reader.Ints());
    }

    public void Write(ModelWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Ints([.. _forward.Keys.SelectMany((key, k) => Enumerable.Repeat(key, _forward.Starts[k + 1] - _forward.Starts[k]))]);
        writer.Ints(_forward.Others);
    }

    /// <summary>Words that may stand for a word in a form.</summary>
    public ReadOnlySpan<int> For(int word, WordForm form) => _forward.Of(KeyOf(word, form));

    /// <summary>Words for which a word in a form may have been put.</summary>
    public ReadOnlySpan<int> BehindOf(int word, WordForm form) => _back.Of(KeyOf(word, form));

    private static int KeyOf(int word, WordForm form) => (word * Forms) + (int)form;

    private static NearSynonyms Of(int[] keys, int[] others)
    {
        var back = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++) back[i] = (others[i] * Forms) + (keys[i] % Forms);
        var sources = Array.ConvertAll(keys, key => key / Forms);
        Array.Sort(back, sources);
        return new NearSynonyms(Table.Of(keys, others), Table.Of(back, sources));
    }

    private sealed record Table(int[] Keys, int[] Starts, int[] Others)
    {
        public static Table Of(int[] keys, int[] others)
        {
            var distinct = new List<int>();
            var starts = new List<int>();
            for (var i = 0; i < keys.Length; i++)
            {
                if (i > 0 && keys[i] == keys[i - 1]) continue;
                distinct.Add(keys[i]);
                starts.Add(i);
            }

            starts.Add(keys.Length);
            return new Table([.. distinct], [.. starts], others);
        }

        public ReadOnlySpan<int> Of(int key)
        {
            var at = Array.BinarySearch(Keys, key);
            return at < 0 ? [] : Others.AsSpan(Starts[at], Starts[at + 1] - Starts[at]);
        }
    }
}
