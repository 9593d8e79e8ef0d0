namespace Sitrep.Language;

/// <summary>
/// The tree with one root whose arcs score most: each token's best head where that is a tree already, else by contracting cycles
/// (Chu and Liu 1965, Edmonds 1967). A worker's scratch.
/// </summary>
public sealed class TreeDecoder
{
    private const float Never = -1e9f;

    private int[] _best = [];
    private int[] _seen = [];

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">By token, n + 1 scores: of hanging from the root, then from each token.</param>
    /// <param name="n">Number of tokens.</param>
    /// <param name="heads">Receives each token's head, -1 at the root.</param>
    public void Decode(ReadOnlySpan<float> scores, int n, Span<int> heads)
    {
        if (n == 0) return;
        if (_best.Length < n) (_best, _seen) = (new int[n * 2], new int[n * 2]);
        var roots = 0;
        for (var d = 0; d < n; d++)
        {
            var (head, most) = (-1, scores[d * (n + 1)]);
            for (var h = 0; h < n; h++)
            {
                if (h != d && scores[(d * (n + 1)) + h + 1] > most) (head, most) = (h, scores[(d * (n + 1)) + h + 1]);
            }

            heads[d] = head;
            if (head < 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads)) return;
        var root = BestRoot(scores, n, heads, roots);
        Contract(scores, n, root, heads);
    }

    // Among the tokens that would hang from the root the one that gains most by it; where none would, of all.
    private static int BestRoot(ReadOnlySpan<float> scores, int n, ReadOnlySpan<int> heads, int roots)
    {
        var (root, gain) = (0, float.NegativeInfinity);
        for (var d = 0; d < n; d++)
        {
            if (roots > 0 && heads[d] >= 0) continue;
            var other = Never;
            for (var h = 0; h < n; h++)
            {
                if (h != d) other = Math.Max(other, scores[(d * (n + 1)) + h + 1]);
            }

            var gained = scores[d * (n + 1)] - (n == 1 ? 0 : other);
            if (gained > gain) (root, gain) = (d, gained);
        }

        return root;
    }

    private bool HasCycle(ReadOnlySpan<int> heads)
    {
        _seen.AsSpan(0, heads.Length).Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            for (var at = i; at >= 0 && _seen[at] != -1; at = heads[at])
            {
                if (_seen[at] == i + 1) return true;
                _seen[at] = i + 1;
            }

            for (var at = i; at >= 0 && _seen[at] == i + 1; at = heads[at]) _seen[at] = -1;
        }

        return false;
    }

    // Cycles contracted one after the other on a matrix of their own; few sentences come here.
    private static void Contract(ReadOnlySpan<float> scores, int n, int root, Span<int> heads)
    {
        var weight = new float[n, n];
        for (var d = 0; d < n; d++)
        {
            for (var h = 0; h < n; h++) weight[d, h] = h == d ? Never : scores[(d * (n + 1)) + h + 1];
        }

        var found = Edmonds(weight, root);
        for (var d = 0; d < n; d++) heads[d] = d == root ? -1 : found[d];
    }

    private static int[] Edmonds(float[,] weight, int root)
    {
        var n = weight.GetLength(0);
        var heads = new int[n];
        for (var d = 0; d < n; d++)
        {
            heads[d] = -1;
            if (d == root) continue;
            for (var h = 0; h < n; h++)
            {
                if (h != d && (heads[d] < 0 || weight[d, h] > weight[d, heads[d]])) heads[d] = h;
            }
        }

        if (FindCycle(heads) is not { } cycle) return heads;
        var within = new bool[n];
        foreach (var token in cycle) within[token] = true;
        var outside = Enumerable.Range(0, n).Where(token => !within[token]).ToArray();
        var m = outside.Length + 1;
        var smaller = new float[m, m];
        int[] enters = new int[m], leaves = new int[m];
        for (var i = 0; i < m; i++) smaller[i, i] = Never;
        for (var i = 0; i < m - 1; i++)
        {
            for (var j = 0; j < m - 1; j++) smaller[i, j] = i == j ? Never : weight[outside[i], outside[j]];

            // Into the cycle: what is gained over the cycle's own arc. Out of it: its best head for the token.
            (smaller[m - 1, i], smaller[i, m - 1]) = (float.NegativeInfinity, float.NegativeInfinity);
            foreach (var token in cycle)
            {
                var gain = weight[token, outside[i]] - weight[token, heads[token]];
                if (gain > smaller[m - 1, i]) (smaller[m - 1, i], enters[i]) = (gain, token);
                if (weight[outside[i], token] > smaller[i, m - 1]) (smaller[i, m - 1], leaves[i]) = (weight[outside[i], token], token);
            }
        }

        var solved = Edmonds(smaller, Array.IndexOf(outside, root));
        for (var i = 0; i < m - 1; i++)
        {
            if (outside[i] != root) heads[outside[i]] = solved[i] == m - 1 ? leaves[i] : outside[solved[i]];
        }

        heads[enters[solved[m - 1]]] = outside[solved[m - 1]];
        return heads;
    }

    private static List<int>? FindCycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }

            if (at < 0 || seen[at] != i + 1) continue;
            var cycle = new List<int> { at };
            for (var next = heads[at]; next != at; next = heads[next]) cycle.Add(next);
            return cycle;
        }

        return null;
    }
}
