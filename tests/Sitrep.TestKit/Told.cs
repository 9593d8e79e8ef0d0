using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.TestKit;

/// <summary>Readings built by hand, for what comes after reading. Evidence is by words where the text has them, else by the rule "test".</summary>
public static class Told
{
    public static readonly Place Baghdad = new("geonames:98182", "Baghdad", PlaceKind.Populated, new CountryCode("IRQ"), "Baghdad", null, new GeoPoint(33.34058, 44.40088), 7_216_000);

    public static readonly Place Basra = new("geonames:99532", "Basra", PlaceKind.Populated, new CountryCode("IRQ"), "Basra", null, new GeoPoint(30.50852, 47.7804), 2_600_000);

    public static readonly Place Mosul = new("geonames:99072", "Mosul", PlaceKind.Populated, new CountryCode("IRQ"), "Nineveh", null, new GeoPoint(36.335, 43.11889), 1_739_800);

    public static readonly Place Aleppo = new("geonames:170063", "Aleppo", PlaceKind.Populated, new CountryCode("SYR"), "Aleppo", null, new GeoPoint(36.20124, 37.16117), 1_602_264);

    public static readonly Place GreenZone = new("sitrep:green-zone-baghdad", "Green Zone", PlaceKind.Site, new CountryCode("IRQ"), "Baghdad", null, new GeoPoint(33.305, 44.383), 0);

    public static readonly Place Iraq = new("country:IRQ", "Iraq", PlaceKind.Country, new CountryCode("IRQ"), null, null, new GeoPoint(33, 44), 0);

    public static ImmutableArray<Place> Places { get; } = [Baghdad, Basra, Mosul, Aleppo, GreenZone, Iraq];

    /// <summary>A report with the incidents that it tells; without a text of its own one is made from them and the id.</summary>
    public static Reading Report(string id, string? published, string? source, string[]? credits, string? text, params Incident[] incidents)
    {
        text ??= string.Join(' ', incidents.Select(Sentence)) + $" Filed under {id}.";
        return new Reading
        {
            Report = new Report
            {
                Id = id,
                Text = new SourceText(text),
                Published = published is null ? null : Day(published),
                Source = source,
                Credits = [.. credits ?? []],
            },
            Incidents = [.. incidents.Select((incident, at) => incident with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{at + 1}") })],
        };
    }

    public static Incident Incident(
        SubEvent subEvent, string? day = null, Place? place = null, long? killed = null, long? wounded = null, string[]? targets = null, string[]? victims = null,
        string[]? perpetrators = null, WeaponKind? weapon = null, string? by = null, Stage stage = Stage.Accomplished, Salience salience = Salience.Main) => new()
        {
            Id = "unset-1",
            SubEvent = subEvent,
            Codes = new IncidentCodes(null, null, null, null),
            Stage = stage,
            Salience = salience,
            Trigger = Test,
            When = day is null ? null : new When(DateInterval.OfDay(Day(day)), Test),
            Where = place is null ? null : new Where(place.Name, place, place.Precision, Test),
            Perpetrators = [.. (perpetrators ?? []).Select(name => new Perpetrator(name, ActorKind.Organization, default, null, ResponsibilityStatus.Accused, Test))],
            Targets = [.. (targets ?? []).Select(name => new Target(name, TargetKind.Other, TargetEffect.Unknown, Test))],
            Victims = [.. (victims ?? []).Select(name => new Victim(name, null, Outcome.Killed, Side.Victim, Test))],
            Weapons = weapon is { } kind ? [new Weapon(kind.ToString(), kind, null, Test)] : [],
            Casualties = new Casualties(killed is { } dead ? Count.Exactly(dead) : null, wounded is { } hurt ? Count.Exactly(hurt) : null),
            Claims = killed is { } number && by is not null ? [new Claim("casualties.killed", number.ToString(CultureInfo.InvariantCulture), new TextSpan(0, 1), [by], [], Factuality.Asserted)] : [],
            Confidence = 0.9,
        };

    private static Evidence Test => Evidence.ByRule("test");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sentence(Incident incident) =>
        $"{AcledNames.NameOf(incident.SubEvent)} in {incident.Where?.Name ?? "a place unknown"}, {incident.Casualties.Killed?.Best} killed.";
}
