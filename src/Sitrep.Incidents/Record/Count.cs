namespace Sitrep.Incidents;

/// <summary>A number of people or things: at least low, best to show, at most high (null: no upper bound was said).</summary>
public readonly record struct Count
{
    /// <exception cref="ArgumentOutOfRangeException">Negative, or not low ≤ best ≤ high.</exception>
    public Count(long low, long best, long? high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(best, low);
        if (high is { } most) ArgumentOutOfRangeException.ThrowIfLessThan(most, best, nameof(high));
        Low = low;
        Best = best;
        High = high;
    }

    public long Low { get; }

    public long Best { get; }

    public long? High { get; }

    public static Count Exactly(long number) => new(number, number, number);

    public static Count operator +(Count left, Count right) => new(left.Low + right.Low, left.Best + right.Best, left.High + right.High);

    public static Count Add(Count left, Count right) => left + right;
}
