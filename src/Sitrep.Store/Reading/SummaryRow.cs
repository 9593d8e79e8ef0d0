using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Store;

/// <summary>A dossier's columns, as a query brings them.</summary>
internal sealed class SummaryRow
{
    public const string Columns =
        """
        d.name AS Name, d.sub_event AS SubEvent, d.stage AS Stage, d.salience AS Salience, d.standing AS Standing, d.start_day AS StartDay, d.end_day AS EndDay,
        d.day_precision AS DayPrecision, d.place AS Place, d.country AS Country, d.admin1 AS Admin1, d.latitude AS Latitude, d.longitude AS Longitude,
        d.place_precision AS PlacePrecision, d.killed_low AS KilledLow, d.killed_best AS KilledBest, d.killed_high AS KilledHigh, d.wounded_low AS WoundedLow,
        d.wounded_best AS WoundedBest, d.wounded_high AS WoundedHigh, d.perpetrators AS Perpetrators, d.targets AS Targets, d.weapons AS Weapons,
        d.reports AS Reports, d.sources AS Sources, d.confidence AS Confidence, d.contested AS Contested, d.last_change AS LastChange, d.changed AS Changed
        """;

    public string Name { get; init; } = "";

    public string SubEvent { get; init; } = "";

    public string Stage { get; init; } = "";

    public string Salience { get; init; } = "";

    public string Standing { get; init; } = "";

    public string? StartDay { get; init; }

    public string? EndDay { get; init; }

    public string? DayPrecision { get; init; }

    public string? Place { get; init; }

    public string? Country { get; init; }

    public string? Admin1 { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? PlacePrecision { get; init; }

    public long? KilledLow { get; init; }

    public long? KilledBest { get; init; }

    public long? KilledHigh { get; init; }

    public long? WoundedLow { get; init; }

    public long? WoundedBest { get; init; }

    public long? WoundedHigh { get; init; }

    public string Perpetrators { get; init; } = "";

    public string Targets { get; init; } = "";

    public string Weapons { get; init; } = "";

    public int Reports { get; init; }

    public int Sources { get; init; }

    public double Confidence { get; init; }

    public string Contested { get; init; } = "";

    public long LastChange { get; init; }

    public string Changed { get; init; } = "";

    public DossierSummary ToSummary()
    {
        var subEvent = Enum.Parse<SubEvent>(SubEvent);
        return new DossierSummary
        {
            Id = new DossierId(Name),
            Title = AcledNames.NameOf(subEvent) + (Place is null ? "" : $", {Place}"),
            SubEvent = subEvent,
            Stage = Enum.Parse<Stage>(Stage),
            Salience = Enum.Parse<Salience>(Salience),
            Standing = Enum.Parse<Standing>(Standing),
            When = StartDay is null ? null : new DateInterval(ValueConverters.Day(StartDay), ValueConverters.Day(EndDay!), Enum.Parse<DatePrecision>(DayPrecision!)),
            PlaceName = Place,
            Country = Country is null ? default : new CountryCode(Country),
            Admin1 = Admin1,
            Point = Latitude is { } latitude ? new GeoPoint(latitude, Longitude!.Value) : null,
            PlacePrecision = PlacePrecision is null ? null : Enum.Parse<PlacePrecision>(PlacePrecision),
            Killed = ToCount(KilledLow, KilledBest, KilledHigh),
            Wounded = ToCount(WoundedLow, WoundedBest, WoundedHigh),
            Perpetrators = Perpetrators,
            Targets = Targets,
            Weapons = Weapons,
            Reports = Reports,
            Sources = Sources,
            Confidence = Confidence,
            Contested = [.. Contested.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DossierField>)],
            LastChange = LastChange,
            Changed = DateTimeOffset.ParseExact(Changed, "O", CultureInfo.InvariantCulture),
        };
    }

    private static Count? ToCount(long? low, long? best, long? high) => best is { } number ? new Count(low!.Value, number, high) : null;
}
