using System.Collections.Immutable;
using Sitrep.Exports;

namespace Sitrep.Desk;

/// <summary>Choices of the desk.</summary>
public sealed record DeskOptions
{
    /// <summary>Host names it answers to; others are refused, so that a foreign site cannot read it through a browser.</summary>
    public ImmutableArray<string> Hosts { get; init; } = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Names of countries, for pages and exports; a country that is not in it is shown by its code.</summary>
    public CountryTable Countries { get; init; } = new([]);

    /// <summary>Rows of a page when the address does not say. Fifty is about two screens.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The most rows that an address may ask for at once; keeps an answer under a megabyte or so.</summary>
    public int MaxPageSize { get; init; } = 500;

    /// <summary>The most dossiers drawn on the map, newest first; more are slow to draw and no easier to see.</summary>
    public int MaxOnMap { get; init; } = 5000;

    /// <summary>The most reports shown in full on one incident's page; the others are listed.</summary>
    public int MaxAccountsInFull { get; init; } = 12;

    /// <summary>Entries of the Atom feed.</summary>
    public int FeedLength { get; init; } = 100;
}
