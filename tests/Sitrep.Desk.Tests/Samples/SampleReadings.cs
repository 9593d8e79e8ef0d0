using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Desk.Tests;

/// <summary>Readings of invented reports: one incident told by three, and any number of small ones.</summary>
internal static class SampleReadings
{
    private const string WireText =
        """
        MOSUL, Iraq (NW) — Two armed drones struck the house of the provincial governor in Mosul early on Sunday and wounded seven of his guards, two security officials told Northern Wire.

        The governor, Salim al-Hadidi, was not hurt. “I am well, and I ask everybody for calm,” al-Hadidi said in a message on television.

        No group has claimed the attack. The officials, who were not allowed to speak in public, suspected the River Brigade, a militia that had threatened the governor in October. The militia denied any part in it.

        On Friday, hundreds had marched to the governor's office. Police fired tear gas, and one protester was killed, a hospital doctor said.
        """;

    private const string OtherText =
        """
        Nine guards were hurt when drones hit the home of Nineveh's governor in Mosul at dawn on Sunday, the provincial health office said. One guard died of his wounds in the evening, according to his brother.

        A wall of the house fell down. Residents told the Tigris Post that they had heard two blasts.
        """;

    private static DateOnly Sunday { get; } = new(2021, 11, 7);

    /// <summary>The wire's report: the drone attack, and the protest two days before.</summary>
    public static Reading Wire()
    {
        var report = new ReadingBuilder("wire-1", WireText)
        {
            Title = "Drones strike governor's house in Mosul, seven guards wounded",
            Source = "Northern Wire",
            Published = Sunday,
            Url = "https://wire.example/mosul-drones",
            Credits = ["Northern Wire"],
        };
        return Attack(report).Build();
    }

    /// <summary>The same words on a site that put its own furniture around them and spoilt a name.</summary>
    public static Reading Copy()
    {
        var text = "Share this story\n\n" + WireText.Replace("al-Hadidi said", "Al-Hadeedi said", StringComparison.Ordinal) + "\n\nLeave a reply";
        var report = new ReadingBuilder("copy-1", text)
        {
            Title = "Governor of Mosul survives <b>drone</b> strike",
            Source = "Daily Mirror of Nowhere",
            Published = Sunday.AddDays(1),
            Credits = ["Northern Wire"],
        };
        return Attack(report)
            .Note(RemarkKind.Boilerplate, "Share this story", "page furniture")
            .Note(RemarkKind.NameVariant, "Al-Hadeedi", "spelt al-Hadidi elsewhere in this report")
            .Note(RemarkKind.Boilerplate, "Leave a reply", "page furniture")
            .Build();
    }

    /// <summary>An independent report that gives other figures.</summary>
    public static Reading Other()
    {
        var report = new ReadingBuilder("post-1", OtherText)
        {
            Title = "Nine hurt in drone attack on governor",
            Source = "Tigris Post",
            Published = Sunday.AddDays(1),
        };
        return report.Tell(SubEvent.AirOrDroneStrike, "hit", incident => incident with
        {
            When = report.On(Sunday, "on Sunday"),
            Where = report.In(Places.Mosul, "Mosul"),
            Targets = [new Target("home of Nineveh's governor", TargetKind.Residence, TargetEffect.Damaged, report.Words("home of Nineveh's governor"))],
            Victims = [new Victim("guards", Count.Exactly(9), Outcome.Wounded, Side.Victim, report.Words("Nine guards"))],
            Weapons = [new Weapon("drones", WeaponKind.Drone, null, report.Words("drones"))],
            Casualties = new Casualties(Count.Exactly(1), Count.Exactly(9)),
            Claims =
            [
                report.Says("casualties.wounded", "9", "Nine guards were hurt", "provincial health office"),
                report.Says("casualties.killed", "1", "One guard died of his wounds", "his brother"),
            ],
        }).Build();
    }

    /// <summary>Small reports of one incident each, on different days and at different places; the same number gives the same readings.</summary>
    public static IEnumerable<Reading> Many(int number)
    {
        SubEvent[] kinds = [SubEvent.ArmedClash, SubEvent.Shelling, SubEvent.Attack, SubEvent.PeacefulProtest, SubEvent.ViolentDemonstration, SubEvent.Arrests, SubEvent.RemoteExplosive];
        for (var at = 0; at < number; at++)
        {
            var near = Places.All[at % Places.All.Length];
            // Spread around the town, so that the map has something to part and the merger nothing to join.
            var place = near with
            {
                Id = $"test:{at}",
                Name = $"{near.Name} {at.ToString(CultureInfo.InvariantCulture)}",
                Point = new GeoPoint(near.Point.Latitude + (((at * 37 % 100) - 50) / 25.0), near.Point.Longitude + (((at * 53 % 100) - 50) / 25.0)),
            };
            var day = new DateOnly(2021, 8, 1).AddDays(at * 7 % 97);
            yield return Small(at, kinds[at % kinds.Length], place, day);
        }
    }

    private static Reading Small(int at, SubEvent subEvent, Place place, DateOnly day)
    {
        var killed = at * 5 % 9;
        var text = $"Gunmen struck near {place.Name} on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. At least {killed} people died, the police said.";
        var report = new ReadingBuilder($"small-{at}", text) { Title = $"Report {at}", Source = $"Paper {at % 23}", Published = day.AddDays(1) };
        return report.Tell(subEvent, "struck", incident => incident with
        {
            Confidence = 0.5 + (at % 50 / 100.0),
            When = report.On(day, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            Where = report.In(place, place.Name),
            Perpetrators = [new Perpetrator("Gunmen", ActorKind.Unidentified, default, "REB", ResponsibilityStatus.Unknown, report.Words("Gunmen"))],
            Casualties = new Casualties(new Count(killed, killed, null), null),
            Claims = [report.Says("casualties.killed", killed.ToString(CultureInfo.InvariantCulture), $"At least {killed} people died", "the police")],
        }).Build();
    }

    private static ReadingBuilder Attack(ReadingBuilder report) => report
        .Tell(SubEvent.AirOrDroneStrike, "struck", incident => incident with
        {
            Codes = new IncidentCodes("ASSAULT", "DRONE", "Assassination", "bombing"),
            Confidence = 0.94,
            When = report.On(Sunday, "early on Sunday"),
            Where = report.In(Places.Mosul, "Mosul"),
            Perpetrators = [new Perpetrator("River Brigade", ActorKind.Organization, new CountryCode("IRQ"), "REB", ResponsibilityStatus.Suspected, report.Words("the River Brigade", "The militia"))],
            Targets = [new Target("house of the provincial governor", TargetKind.Residence, TargetEffect.Unknown, report.Words("the house of the provincial governor"))],
            Victims =
            [
                new Victim("Salim al-Hadidi", Count.Exactly(1), Outcome.Unharmed, Side.Victim, report.Words("Salim al-Hadidi", "The governor")),
                new Victim("seven of his guards", Count.Exactly(7), Outcome.Wounded, Side.Victim, report.Words("seven of his guards")),
            ],
            Weapons = [new Weapon("Two armed drones", WeaponKind.Drone, Count.Exactly(2), report.Words("Two armed drones"))],
            Casualties = new Casualties(null, Count.Exactly(7)),
            Claims =
            [
                report.Says("casualties.wounded", "7", "wounded seven of his guards", "two security officials", "Northern Wire"),
                report.Says("perpetrators", "River Brigade", "suspected the River Brigade", "two security officials", "Northern Wire", Factuality.Possible),
            ],
        })
        .Tell(SubEvent.ExcessiveForceAgainstProtesters, "fired tear gas", incident => incident with
        {
            When = report.On(Sunday.AddDays(-2), "On Friday"),
            Where = report.In(Places.Mosul, "the governor's office"),
            Perpetrators = [new Perpetrator("Police", ActorKind.State, new CountryCode("IRQ"), "COP", ResponsibilityStatus.Established, report.Words("Police"))],
            Victims = [new Victim("one protester", Count.Exactly(1), Outcome.Killed, Side.Victim, report.Words("one protester"))],
            Weapons = [new Weapon("tear gas", WeaponKind.TearGas, null, report.Words("tear gas"))],
            Casualties = new Casualties(Count.Exactly(1), null),
            Claims = [report.Says("casualties.killed", "1", "one protester was killed", "a hospital doctor")],
        })
        .Quote("two security officials", "two security officials", "told", "Two armed drones struck the house of the provincial governor in Mosul early on Sunday and wounded seven of his guards", "Northern Wire")
        .Quote("Salim al-Hadidi", "The governor", "said", "I am well, and I ask everybody for calm", "television")
        .Quote("the River Brigade", "The militia", "denied", "any part in it");
}
