namespace Sitrep.Reports;

/// <summary>What stands before a wire report's first sentence: "MAIDUGURI, Nigeria, Jan 3 (AFP) —".</summary>
/// <param name="Span">From the place to the dash, with the bracketed tags that follow it ("[REPORT] [TEXT]").</param>
/// <param name="Place">As printed, without date and agency; null where there is none ("(Reuters) -").</param>
/// <param name="Day">Day and month, and the year where it is printed.</param>
/// <param name="Agency">As credits show it; null when none is named.</param>
internal sealed record Dateline(TextSpan Span, string? Place, PrintedDay? Day, string? Agency);

/// <summary>A date as datelines have it; the year is often left out.</summary>
internal readonly record struct PrintedDay(int? Year, int Month, int Day)
{
    /// <summary>The day itself; without a printed year the one nearest to the anchor, null when there is neither.</summary>
    public DateOnly? Near(DateOnly? anchor)
    {
        if (Year is { } year) return Valid(year);
        if (anchor is not { } day) return null;
        DateOnly? best = null;
        for (var candidate = day.Year - 1; candidate <= day.Year + 1; candidate++)
        {
            if (Valid(candidate) is { } found && (best is null || Math.Abs(found.DayNumber - day.DayNumber) < Math.Abs(best.Value.DayNumber - day.DayNumber))) best = found;
        }

        return best;
    }

    private DateOnly? Valid(int year) =>
        year is > 0 and < 10_000 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
