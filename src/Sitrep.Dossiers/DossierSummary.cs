using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>A dossier as a row of a table or a marker on a map: its values to show, without accounts and words.</summary>
public sealed record DossierSummary
{
    public required DossierId Id { get; init; }

    public required string Title { get; init; }

    public required SubEvent SubEvent { get; init; }

    public EventType Event => AcledNames.TypeOf(SubEvent);

    public required Stage Stage { get; init; }

    public required Salience Salience { get; init; }

    public required Standing Standing { get; init; }

    public required DateInterval? When { get; init; }

    public required string? PlaceName { get; init; }

    public required CountryCode Country { get; init; }

    public required string? Admin1 { get; init; }

    public required GeoPoint? Point { get; init; }

    public required PlacePrecision? PlacePrecision { get; init; }

    public required Count? Killed { get; init; }

    public required Count? Wounded { get; init; }

    /// <summary>Names, the best supported first, parted by "; ".</summary>
    public required string Perpetrators { get; init; }

    /// <summary>As <see cref="Perpetrators"/>.</summary>
    public required string Targets { get; init; }

    /// <summary>As <see cref="Perpetrators"/>.</summary>
    public required string Weapons { get; init; }

    /// <summary>How many reports tell it.</summary>
    public required int Reports { get; init; }

    /// <summary>How many independent sources tell it.</summary>
    public required int Sources { get; init; }

    public required double Confidence { get; init; }

    public required ImmutableArray<DossierField> Contested { get; init; }

    /// <summary>Number of its newest change; rises with every change of the dossier.</summary>
    public required long LastChange { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset Changed { get; init; }
}
