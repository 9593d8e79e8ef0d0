using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>How wide a bar of the timeline is.</summary>
internal enum BinWidth
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>One bar: the days it stands for, both inclusive, and how many incidents of each type began in them.</summary>
internal sealed record TimelineBin(DateOnly From, DateOnly To, ImmutableDictionary<EventType, int> Counts)
{
    public int Total { get; } = Counts.Values.Sum();
}

/// <summary>Incidents over time, in bars as wide as the range asks for.</summary>
internal sealed record Timeline(BinWidth Width, ImmutableArray<TimelineBin> Bins)
{
    // More bars than this cannot be told apart, or hit, on a laptop.
    private const int MaxBars = 130;

    /// <param name="counts">Incidents by first day and type, in any order.</param>
    /// <returns>Null when there is nothing to draw. Empty bars between full ones are there; the range is that of the counts.</returns>
    public static Timeline? Of(IReadOnlyCollection<DayCount> counts)
    {
        if (counts.Count == 0) return null;
        var first = counts.Min(one => one.Day);
        var last = counts.Max(one => one.Day);
        var width = WidthFor(first, last);
        var byStart = counts.GroupBy(one => StartOf(one.Day, width))
            .ToDictionary(group => group.Key, group => group.GroupBy(one => one.Event).ToImmutableDictionary(type => type.Key, type => type.Sum(one => one.Count)));

        var bins = ImmutableArray.CreateBuilder<TimelineBin>();
        for (DateOnly? start = StartOf(first, width); start is { } from && from <= last; start = Next(from, width))
        {
            var to = Next(from, width)?.AddDays(-1) ?? DateOnly.MaxValue;
            bins.Add(new TimelineBin(from, to, byStart.GetValueOrDefault(from, ImmutableDictionary<EventType, int>.Empty)));
        }

        return new Timeline(width, bins.ToImmutable());
    }

    /// <summary>"week of 1 Nov 2021", for people.</summary>
    public string NameOf(TimelineBin bin) => Width switch
    {
        BinWidth.Day => bin.From.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        BinWidth.Week => $"week of {bin.From.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}",
        BinWidth.Month => bin.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => bin.From.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static BinWidth WidthFor(DateOnly first, DateOnly last) => (last.DayNumber - first.DayNumber + 1) switch
    {
        <= MaxBars => BinWidth.Day,
        <= MaxBars * 7 => BinWidth.Week,
        <= MaxBars * 30 => BinWidth.Month,
        _ => BinWidth.Year,
    };

    // Weeks begin on Monday (ISO 8601).
    private static DateOnly StartOf(DateOnly day, BinWidth width) => width switch
    {
        BinWidth.Day => day,
        BinWidth.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + 6) % 7))),
        BinWidth.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly? Next(DateOnly start, BinWidth width)
    {
        var most = DateOnly.MaxValue;
        return width switch
        {
            BinWidth.Day => start == most ? null : start.AddDays(1),
            BinWidth.Week => start.DayNumber > most.DayNumber - 7 ? null : start.AddDays(7),
            BinWidth.Month => start.Year == most.Year && start.Month == 12 ? null : start.AddMonths(1),
            _ => start.Year == most.Year ? null : start.AddYears(1),
        };
    }
}
