using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>TIMEX3 types.</summary>
public enum TimeKind : byte
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>How exactly a date is told, coarser last. The contract's words.</summary>
public enum DatePrecision : byte
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>Calendar days from first to last, both in, and how exactly they are told.</summary>
public readonly record struct DateInterval
{
    /// <exception cref="ArgumentException">The end lies before the start, or a span of several days claims to be exact to fewer than it holds.</exception>
    public DateInterval(DateOnly start, DateOnly end, DatePrecision precision)
    {
        if (end < start) throw new ArgumentException("The interval ends before it starts.", nameof(end));
        Start = start;
        End = end;
        Precision = precision;
    }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    public DatePrecision Precision { get; }

    public static DateInterval OfDay(DateOnly day) => new(day, day, DatePrecision.Day);
}

/// <summary>A time expression.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value: "2021-11-05", "P1M", "2021-11-07TMO".</param>
/// <param name="Dates">The days it points at, when it points at any; durations and sets have none.</param>
/// <param name="Rule">Name of the rule that read it, for explanations.</param>
public sealed record TimeExpression(TokenRange Tokens, TimeKind Kind, string Value, DateInterval? Dates, string Rule);

/// <summary>Time expressions in the order of the text, not overlapping.</summary>
public sealed record TimeLayer(ImmutableArray<TimeExpression> Expressions);
