namespace Sitrep.Language;

/// <summary>
/// Dependency trees: for each token its head (index in the document, -1 at a root) and relation.
/// Every sentence has exactly one root and no cycle.
/// </summary>
public sealed class TreeLayer
{
    private readonly int[] _heads;
    private readonly Deprel[] _relations;

    public TreeLayer(int[] heads, Deprel[] relations)
    {
        if (heads.Length != relations.Length) throw new ArgumentException("Heads and relations differ in number.", nameof(relations));
        _heads = heads;
        _relations = relations;
    }

    public int Count => _heads.Length;

    /// <summary>Index of the head in the document, or -1 at a root.</summary>
    public int Head(int token) => _heads[token];

    public Deprel Deprel(int token) => _relations[token];

    /// <summary>Dependents of a token within its sentence, left to right.</summary>
    public IEnumerable<int> Children(int token, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_heads[i] == token) yield return i;
        }
    }

    /// <summary>The smallest range that holds a token and everything below it.</summary>
    public TokenRange Subtree(int token, TokenRange sentence)
    {
        int start = token, end = token + 1;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!IsBelow(i, token)) continue;
            start = Math.Min(start, i);
            end = Math.Max(end, i + 1);
        }

        return new TokenRange(start, end);
    }

    /// <summary>True when the token is the ancestor or hangs from it, at any depth.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        for (var at = token; at >= 0; at = _heads[at])
        {
            if (at == ancestor) return true;
        }

        return false;
    }
}
