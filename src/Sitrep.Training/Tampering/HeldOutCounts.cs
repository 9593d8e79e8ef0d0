using System.Runtime.InteropServices;
using Sitrep.Incidents;

namespace Sitrep.Training;

/// <summary>Counts over all texts without those of the text at hand, so that training meets as many unseen pairs as reading will.</summary>
internal sealed class HeldOutCounts : IPairCounts
{
    private readonly int _least;
    private readonly int[] _words;
    private readonly Dictionary<uint, int> _pairs = [];
    private readonly Dictionary<int, int> _ownWords = [];
    private readonly Dictionary<uint, int> _ownPairs = [];

    /// <param name="words">How many words there are.</param>
    /// <param name="least">Pairs met fewer times count as unmet.</param>
    public HeldOutCounts(int words, int least)
    {
        _words = new int[words];
        _least = least;
    }

    public float Total { get; private set; }

    public IReadOnlyList<int> Words => _words;

    public IEnumerable<(uint Key, int Count)> Pairs => _pairs.Where(pair => pair.Value >= _least).Select(pair => (pair.Key, pair.Value));

    public void Add(WordChoiceText text)
    {
        foreach (var word in WordsOf(text)) _words[word]++;
        foreach (var pair in PairsOf(text)) CollectionsMarshal.GetValueRefOrAddDefault(_pairs, pair, out _)++;
        Total += text.Numbers.Length + text.Sentences.Length - 1;
    }

    /// <summary>Leaves a text out until the next is.</summary>
    public void LeaveOut(WordChoiceText text)
    {
        _ownWords.Clear();
        _ownPairs.Clear();
        foreach (var word in WordsOf(text)) CollectionsMarshal.GetValueRefOrAddDefault(_ownWords, word, out _)++;
        foreach (var pair in PairsOf(text)) CollectionsMarshal.GetValueRefOrAddDefault(_ownPairs, pair, out _)++;
    }

    public float Of(int word) => _words[word] - _ownWords.GetValueOrDefault(word);

    public float Of(int left, int right, int distance)
    {
        var key = PairCounts.KeyOf(left, right, distance);
        if (!_pairs.TryGetValue(key, out var count)) return 0;
        count -= _ownPairs.GetValueOrDefault(key);
        return count < _least ? 0 : count;
    }

    private static IEnumerable<int> WordsOf(WordChoiceText text) => text.Numbers.Concat(Enumerable.Repeat(WordNumbers.Outside, text.Sentences.Length - 1));

    private static IEnumerable<uint> PairsOf(WordChoiceText text)
    {
        for (var s = 0; s + 1 < text.Sentences.Length; s++)
        {
            var (start, end) = (text.Sentences[s], text.Sentences[s + 1]);
            for (var i = start; i < end + 2; i++)
            {
                for (var distance = 1; distance <= 2; distance++)
                {
                    if (i >= end && i - distance < start) continue;
                    var right = i < end ? text.Numbers[i] : WordNumbers.Outside;
                    var left = i - distance >= start ? i - distance < end ? text.Numbers[i - distance] : WordNumbers.Outside : WordNumbers.Outside;
                    if (left != WordNumbers.Outside || right != WordNumbers.Outside) yield return PairCounts.KeyOf(left, right, distance);
                }
            }
        }
    }
}
