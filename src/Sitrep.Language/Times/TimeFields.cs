namespace Sitrep.Language;

/// <summary>Classes of words that a pattern names in braces.</summary>
internal enum TimeClass
{
    Weekday,
    Weekdays,
    Month,
    Unit,
    Units,
    Part,
    Season,
    Ordinal,
    Decade,
    Vague,
    Halfday,
    Zone,
    Year,
    Yy,
    Mm,
    Day,
    N,
    Hour,
    Clock,
    Holiday,
    Relative,
}

/// <summary>What a matched pattern has captured; -1 or null where it has not.</summary>
internal struct TimeFields
{
    public TimeFields()
    {
    }

    public int Weekday { get; set; } = -1;

    public int Month { get; set; } = -1;

    public int Day { get; set; } = -1;

    /// <summary>The day named before <see cref="Day"/> in the same pattern: 3 of "between 3 and 6 May".</summary>
    public int FirstDay { get; set; } = -1;

    public int Year { get; set; } = -1;

    public int Ordinal { get; set; } = -1;

    public int Decade { get; set; } = -1;

    public int Hour { get; set; } = -1;

    public int Minute { get; set; }

    /// <summary>0 for a.m., 12 for p.m.</summary>
    public int Halfday { get; set; } = -1;

    /// <summary>Days from publication, for "yesterday".</summary>
    public int? Relative { get; set; }

    public long N { get; set; } = -1;

    /// <summary>D, W, M, Q, Y, E (decade), C (century), H, I (minute), S, WE, 2W.</summary>
    public string? Unit { get; set; }

    /// <summary>TIMEX3's MO, MI, AF, EV, NI.</summary>
    public string? Part { get; set; }

    /// <summary>TIMEX3's SP, SU, FA, WI.</summary>
    public string? Season { get; set; }

    public Holiday? Holiday { get; set; }
}
