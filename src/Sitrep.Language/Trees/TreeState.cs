namespace Sitrep.Language;

/// <summary>What the parser does next (arc-hybrid system).</summary>
public enum TreeAction : byte
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The next word governs the top of the stack, which leaves.</summary>
    Left,

    /// <summary>The second of the stack governs the top, which leaves.</summary>
    Right,
}

/// <summary>
/// A parse under way: stack, next word, arcs so far. Behind the last word stands the root, so that the word it
/// comes to govern is the sentence's root. A worker's scratch.
/// </summary>
public sealed class TreeState
{
    /// <summary>No token there.</summary>
    public const int None = -1;

    private int[] _stack = new int[256];
    private int[] _heads = new int[256];
    private Deprel[] _relations = new Deprel[256];
    private int[] _left = new int[256];
    private int[] _left2 = new int[256];
    private int[] _right = new int[256];
    private int[] _right2 = new int[256];
    private int[] _lefts = new int[256];
    private int[] _rights = new int[256];
    private int _depth;

    public int Count { get; private set; }

    /// <summary>The word to be shifted next; equals <see cref="Count"/> when only the root is left.</summary>
    public int Next { get; private set; }

    public int Depth => _depth;

    public bool IsDone => Next == Count && _depth == 0;

    public void Begin(int count)
    {
        if (count >= _stack.Length) Grow(count + 1);
        Count = count;
        Next = 0;
        _depth = 0;
        Array.Fill(_heads, None, 0, count + 1);
        Array.Fill(_left, None, 0, count + 1);
        Array.Fill(_left2, None, 0, count + 1);
        Array.Fill(_right, None, 0, count + 1);
        Array.Fill(_right2, None, 0, count + 1);
        Array.Clear(_lefts, 0, count + 1);
        Array.Clear(_rights, 0, count + 1);
        Array.Clear(_relations, 0, count + 1);
    }

    /// <summary>A word of the stack from its top, 0 first; <see cref="None"/> below the bottom.</summary>
    public int Stack(int i) => i < _depth ? _stack[_depth - 1 - i] : None;

    /// <summary>A word of the rest of the sentence, the root last.</summary>
    public int Ahead(int i) => Next + i <= Count ? Next + i : None;

    public int Head(int token) => _heads[token];

    public Deprel Relation(int token) => _relations[token];

    /// <summary>Leftmost dependent so far.</summary>
    public int Leftmost(int token) => token < 0 ? None : _left[token];

    /// <summary>The dependent after the leftmost, on the left side.</summary>
    public int Leftmost2(int token) => token < 0 ? None : _left2[token];

    public int Rightmost(int token) => token < 0 ? None : _right[token];

    public int Rightmost2(int token) => token < 0 ? None : _right2[token];

    public int LeftCount(int token) => token < 0 ? 0 : _lefts[token];

    public int RightCount(int token) => token < 0 ? 0 : _rights[token];

    /// <summary>The arc that an action would draw.</summary>
    public (int Head, int Dependent) Arc(TreeAction action) =>
        action == TreeAction.Left ? (Next, Stack(0)) : (Stack(1), Stack(0));

    /// <summary>With only the root ahead no word may be shifted, and the root may take none but the last of the stack: one root, always.</summary>
    public bool Allows(TreeAction action) => action switch
    {
        TreeAction.Shift => Next < Count,
        TreeAction.Left => _depth > 0 && (Next < Count || _depth == 1),
        _ => _depth > 1,
    };

    public void Apply(TreeAction action, Deprel relation)
    {
        if (action == TreeAction.Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        var (head, dependent) = Arc(action);
        _depth--;
        _heads[dependent] = head;
        _relations[dependent] = relation;
        if (dependent < head)
        {
            _left2[head] = _left[head];
            _left[head] = dependent;
            _lefts[head]++;
        }
        else
        {
            _right2[head] = _right[head];
            _right[head] = dependent;
            _rights[head]++;
        }
    }

    private void Grow(int count)
    {
        var size = Math.Max(count, _stack.Length * 2);
        Array.Resize(ref _stack, size);
        Array.Resize(ref _heads, size);
        Array.Resize(ref _relations, size);
        Array.Resize(ref _left, size);
        Array.Resize(ref _left2, size);
        Array.Resize(ref _right, size);
        Array.Resize(ref _right2, size);
        Array.Resize(ref _lefts, size);
        Array.Resize(ref _rights, size);
    }
}
