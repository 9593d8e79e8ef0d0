namespace Sitrep.TestKit;

/// <summary>A clock that begins at noon on 2021-11-07 UTC and goes on by a second each time it is asked.</summary>
public sealed class SteppingClock : TimeProvider
{
    private long _asked = -1;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2021, 11, 7, 12, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _asked));
}
