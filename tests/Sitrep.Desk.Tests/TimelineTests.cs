using CsCheck;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk.Tests;

public sealed class TimelineTests
{
    private static readonly Gen<DayCount[]> Counts =
        Gen.Select(Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber), Gen.Enum<EventType>(), Gen.Int[1, 9], (day, type, count) => new DayCount(day, type, count)).Array[1, 20];

    [Fact]
    public void Every_incident_is_in_one_bar_and_bars_follow_without_gaps() => Counts.Sample(counts =>
    {
        var timeline = Timeline.Of(counts)!;
        Assert.Equal(counts.Sum(one => one.Count), timeline.Bins.Sum(bin => bin.Total));
        foreach (var (before, after) in timeline.Bins.Zip(timeline.Bins.Skip(1))) Assert.Equal(before.To.AddDays(1), after.From);
        foreach (var (day, type, count) in counts) Assert.True(timeline.Bins.Single(bin => bin.From <= day && day <= bin.To).Counts[type] >= count);
    });

    [Theory]
    [InlineData(10, BinWidth.Day)]
    [InlineData(300, BinWidth.Week)]
    [InlineData(2000, BinWidth.Month)]
    [InlineData(20000, BinWidth.Year)]
    public void Bars_are_as_wide_as_the_range_asks_for(int days, object width)
    {
        var first = new DateOnly(2001, 1, 1);
        Assert.Equal(width, Timeline.Of([new(first, EventType.Riots, 1), new(first.AddDays(days), EventType.Riots, 1)])!.Width);
    }

    [Fact]
    public void Nothing_is_drawn_of_nothing() => Assert.Null(Timeline.Of([]));
}
