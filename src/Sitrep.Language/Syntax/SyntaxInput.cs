using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Language;

/// <summary>
/// What the net is told of each token, as rows of its tables: two rows of a word, its beginnings, endings and shape, and its word vector.
/// One code for training and reading. A worker's scratch: cleared and filled again.
/// </summary>
public sealed class SyntaxInput(int wordRows, int partRows)
{
    public const int WordsPerToken = 2;
    public const int PartsPerToken = 7;

    private readonly List<int> _words = [];
    private readonly List<int> _parts = [];
    private readonly List<uint> _forms = [];
    private readonly List<TokenRange> _sentences = [];

    public int Count => _forms.Count;

    /// <summary>Sentences as ranges of this input's tokens.</summary>
    public IReadOnlyList<TokenRange> Sentences => _sentences;

    public void Clear()
    {
        _words.Clear();
        _parts.Clear();
        _forms.Clear();
        _sentences.Clear();
    }

    /// <summary>Adds a run of a sentence's tokens as one sentence of the net.</summary>
    public void Add(TokenFacts facts, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _sentences.Add(new TokenRange(Count, Count + end - start));
        for (var i = start; i < end; i++)
        {
            var word = facts.Lower(i);
            _forms.Add(word);
            _words.Add(Row(FeatureHash.Mix(1, word), wordRows));
            _words.Add(Row(FeatureHash.Mix(2, word), wordRows));
            for (var length = 1; length <= 4; length++) Part((uint)(10 + length), facts.Suffix(i, length));
            for (var length = 2; length <= 3; length++) Part((uint)(20 + length), facts.Prefix(i, length));
            Part(30, facts.Shape(i));
        }
    }

    public int Word(int token, int k) => _words[(token * WordsPerToken) + k];

    public int PartOf(int token, int k) => _parts[(token * PartsPerToken) + k];

    /// <summary>Hash of the token's form in lower case, by which its word vector is found.</summary>
    public uint Form(int token) => _forms[token];

    /// <summary>All that the net is told of a token, as one key: its form (which says its word rows and its vector) and the rows of its parts.</summary>
    internal Vector256<int> Key(int token)
    {
        var parts = CollectionsMarshal.AsSpan(_parts).Slice(token * PartsPerToken, PartsPerToken);
        return Vector256.Create((int)_forms[token], parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    private void Part(uint template, uint value) => _parts.Add(Row(FeatureHash.Mix(template, value), partRows));

    private static int Row(uint hash, int rows) => (int)(hash % (uint)rows);
}
