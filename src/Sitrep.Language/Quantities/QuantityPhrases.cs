using System.Globalization;

namespace Sitrep.Language;

/// <summary>What the words around a number do to its bounds.</summary>
internal enum BoundEffect
{
    None,
    Least,
    Most,
    About,
}

/// <summary>A phrase list over pieces: the longest entry that begins at a piece.</summary>
internal sealed class PhraseList<T>
{
    private readonly WordList<List<(string[] Words, T Value)>> _byFirst = new();

    public void Add(string phrase, T value)
    {
        var words = phrase.Replace("'s", " 's", StringComparison.Ordinal).Split([' ', '-']);
        if (!_byFirst.TryGet(words[0], out var entries)) _byFirst.Add(words[0], entries = []);
        entries.Add((words, value));
    }

    /// <summary>Pieces that the longest phrase beginning here takes; 0 when none does.</summary>
    public int Match(WordPieces pieces, int at, out T value)
    {
        value = default!;
        var longest = 0;
        if (at >= pieces.Count || !_byFirst.TryGet(pieces.Form(at), out var entries)) return 0;
        foreach (var (words, entry) in entries)
        {
            if (words.Length <= longest) continue;
            var k = 1;
            while (k < words.Length && pieces.Is(at + k, words[k])) k++;
            if (k < words.Length) continue;
            longest = k;
            value = entry;
        }

        return longest;
    }
}

/// <summary>The lists of <c>knowledge/numbers</c> that say what a phrase counts.</summary>
internal sealed class QuantityPhrases
{
    private QuantityPhrases()
    {
    }

    public PhraseList<(long Low, long Best, long? High)> Vague { get; } = new();

    public PhraseList<BoundEffect> Before { get; } = new();

    public PhraseList<BoundEffect> After { get; } = new();

    public WordList<bool> NoCountBefore { get; } = new();

    public WordList<bool> NoCountAfter { get; } = new();

    public static QuantityPhrases Load()
    {
        var phrases = new QuantityPhrases();
        foreach (var row in KnowledgeTable.Rows("numbers", "vague", 5))
            phrases.Vague.Add(row[0], (Number(row[1]), Number(row[2]), row[3] == "-" ? null : Number(row[3])));
        foreach (var row in KnowledgeTable.Rows("numbers", "bounds", 4))
            (row[1] == "before" ? phrases.Before : phrases.After).Add(row[0], Enum.Parse<BoundEffect>(row[2], ignoreCase: true));
        foreach (var row in KnowledgeTable.Rows("numbers", "not-counts", 2))
            (row[1] == "before" ? phrases.NoCountBefore : phrases.NoCountAfter).Add(row[0], true);
        return phrases;
    }

    private static long Number(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);
}
