namespace Sitrep.Language;

/// <summary>
/// Dependency trees: for each token its head (index in the document, -1 at a root) and relation.
/// Every sentence has exactly one root and no cycle. Children and subtrees are indexed once, at making.
/// </summary>
public sealed class TreeLayer
{
    private readonly int[] _heads;
    private readonly Deprel[] _relations;
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly int[] _leftEdge;
    private readonly int[] _rightEdge;

    /// <exception cref="ArgumentException">The columns differ in length, or a head lies outside the document.</exception>
    public TreeLayer(int[] heads, Deprel[] relations)
    {
        if (heads.Length != relations.Length) throw new ArgumentException("Heads and relations differ in number.", nameof(relations));
        foreach (var head in heads)
        {
            if (head < -1 || head >= heads.Length) throw new ArgumentException($"Head {head} lies outside the document.", nameof(heads));
        }

        _heads = heads;
        _relations = relations;
        _firstChild = new int[heads.Length + 1];
        _children = new int[heads.Length];
        _leftEdge = new int[heads.Length];
        _rightEdge = new int[heads.Length];
        IndexChildren();
        FindEdges();
    }

    public int Count => _heads.Length;

    /// <summary>Index of the head in the document, or -1 at a root.</summary>
    public int Head(int token) => _heads[token];

    public Deprel Deprel(int token) => _relations[token];

    /// <summary>Dependents of a token, left to right.</summary>
    public TokenList Children(int token) => new(_children, _firstChild[token], _firstChild[token + 1]);

    /// <summary>Dependents of a token of this sentence, left to right; none of a token outside.</summary>
    public TokenList Children(int token, TokenRange sentence) => sentence.Contains(token) ? Children(token) : default;

    /// <summary>The smallest range that holds a token and everything below it.</summary>
    public TokenRange Subtree(int token) => new(_leftEdge[token], _rightEdge[token] + 1);

    /// <summary>The smallest range that holds a token of this sentence and everything below it; of a token outside, itself.</summary>
    public TokenRange Subtree(int token, TokenRange sentence) => sentence.Contains(token) ? Subtree(token) : new TokenRange(token, token + 1);

    /// <summary>True when the token is the ancestor or hangs from it, at any depth.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        for (var at = token; at >= 0; at = _heads[at])
        {
            if (at == ancestor) return true;
        }

        return false;
    }

    // Children of all tokens in one column, those of a token side by side (counting sort by head).
    private void IndexChildren()
    {
        foreach (var head in _heads)
        {
            if (head >= 0) _firstChild[head + 1]++;
        }

        for (var i = 0; i < _heads.Length; i++) _firstChild[i + 1] += _firstChild[i];
        var next = _firstChild.AsSpan(0, _heads.Length).ToArray();
        for (var i = 0; i < _heads.Length; i++)
        {
            if (_heads[i] >= 0) _children[next[_heads[i]]++] = i;
        }
    }

    // Each token widens its ancestors until one is wide enough already.
    private void FindEdges()
    {
        for (var i = 0; i < _heads.Length; i++) _leftEdge[i] = _rightEdge[i] = i;
        for (var i = 0; i < _heads.Length; i++)
        {
            for (var at = _heads[i]; at >= 0 && (i < _leftEdge[at] || i > _rightEdge[at]); at = _heads[at])
            {
                _leftEdge[at] = Math.Min(_leftEdge[at], i);
                _rightEdge[at] = Math.Max(_rightEdge[at], i);
            }
        }
    }
}
