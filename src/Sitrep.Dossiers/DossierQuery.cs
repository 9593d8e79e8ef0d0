using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Orders of a list of dossiers; equal ones follow by id.</summary>
public enum DossierSort
{
    /// <summary>Day it began, newest first; unknown days last.</summary>
    Newest,

    /// <summary>Day it began, oldest first; unknown days last.</summary>
    Oldest,

    /// <summary>Most killed (best figure) first.</summary>
    Deadliest,

    /// <summary>Most independent sources first.</summary>
    MostSources,

    /// <summary>Last changed first.</summary>
    LastChanged,
}

/// <summary>What a list of dossiers may be narrowed to. What is left out does not narrow; lists are "any of".</summary>
public sealed record DossierQuery
{
    /// <summary>Happened on this day or later; an incident that went on into it counts.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Began on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    public ImmutableArray<EventType> Events { get; init; } = [];

    public ImmutableArray<SubEvent> SubEvents { get; init; } = [];

    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    /// <summary>Every word must occur in the reports' texts or titles, or in the dossier's names and places; "…" in quotes stands together, a final * is any ending.</summary>
    public string? Words { get; init; }

    /// <summary>Name of an independent source, letter case aside.</summary>
    public string? Source { get; init; }

    /// <summary>At least so many killed, by the best figure.</summary>
    public long? MinKilled { get; init; }

    /// <summary>Standings to list; empty: all but rejected.</summary>
    public ImmutableArray<Standing> Standings { get; init; } = [];

    /// <summary>Whether incidents that reports only tell in passing are listed.</summary>
    public bool IncludeBackground { get; init; }

    /// <summary>Only those with this report among their accounts.</summary>
    public string? Report { get; init; }

    public DossierSort Sort { get; init; } = DossierSort.Newest;

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to return at most.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A stretch of a list.</summary>
/// <param name="Items">The dossiers of this page.</param>
/// <param name="Total">How many the whole list has.</param>
public sealed record DossierPage(ImmutableArray<DossierSummary> Items, int Total);

/// <summary>How many dossiers of a query fall where; those without a value are left out.</summary>
/// <param name="Total">All of the query.</param>
/// <param name="Killed">Sum of the best figures.</param>
/// <param name="ByEvent">Most frequent first.</param>
/// <param name="BySubEvent">Most frequent first.</param>
/// <param name="ByCountry">Most frequent first.</param>
/// <param name="ByDay">By the day they began and type, ascending; days without any are left out.</param>
public sealed record DossierCounts(
    int Total,
    long Killed,
    ImmutableArray<KeyValuePair<EventType, int>> ByEvent,
    ImmutableArray<KeyValuePair<SubEvent, int>> BySubEvent,
    ImmutableArray<KeyValuePair<CountryCode, int>> ByCountry,
    ImmutableArray<DayCount> ByDay);

/// <summary>How many dossiers of a type began on a day.</summary>
public readonly record struct DayCount(DateOnly Day, EventType Event, int Count);
