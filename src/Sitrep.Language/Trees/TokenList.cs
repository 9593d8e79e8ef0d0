using System.Collections;

namespace Sitrep.Language;

/// <summary>Some token indexes of a layer, ascending: a window on its column, read-only. <c>default</c> is empty.</summary>
public readonly struct TokenList : IReadOnlyList<int>
{
    private readonly int[]? _column;
    private readonly int _start;

    internal TokenList(int[] column, int start, int end)
    {
        _column = column;
        _start = start;
        Count = end - start;
    }

    public int Count { get; }

    public int this[int index] => (uint)index < (uint)Count ? _column![_start + index] : throw new ArgumentOutOfRangeException(nameof(index));

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A value, so that a loop over dependents allocates nothing.</summary>
    public struct Enumerator : IEnumerator<int>
    {
        private readonly TokenList _list;
        private int _at;

        internal Enumerator(TokenList list)
        {
            _list = list;
            _at = -1;
        }

        public readonly int Current => _list[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_at < _list.Count;

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}
