namespace Sitrep.Language;

/// <summary>A half-open range of token indexes of one document. <c>default</c> is the empty range at the beginning.</summary>
public readonly record struct TokenRange
{
    /// <exception cref="ArgumentOutOfRangeException">start is negative, or end lies before start.</exception>
    public TokenRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool Contains(int token) => token >= Start && token < End;

    public bool Contains(TokenRange other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TokenRange other) => other.Start < End && Start < other.End;

    public override string ToString() => $"tokens [{Start},{End})";
}
