using Sitrep.Incidents;
using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

/// <summary>The report that the project was started for. It is read from beside the checkout; the tests are skipped where it is absent.</summary>
public sealed class SeedReportTests
{
    private static readonly DateOnly Published = new(2021, 11, 7);
    private static readonly DateOnly Friday = new(2021, 11, 5);

    [Fact]
    public void Tells_exactly_three_incidents()
    {
        var reading = Seed();

        Assert.Equal(
            [SubEvent.AirOrDroneStrike, SubEvent.ExcessiveForceAgainstProtesters, SubEvent.PeacefulProtest],
            reading.Incidents.Select(incident => incident.SubEvent).Order());
    }

    [Fact]
    public void Attack_has_day_place_and_codes()
    {
        var attack = Attack();

        Assert.Equal((Published, Published), (attack.When!.Dates.Start, attack.When.Dates.End));
        Assert.Equal("IRQ", attack.Where!.Place!.Country.Value);
        Assert.Contains("Green Zone", attack.Where.Name, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Baghdad", attack.Where.Name, StringComparison.Ordinal);
        Assert.Equal("Assassination", attack.Codes.Gtd);
        Assert.Equal(("ASSAULT", "DRONE"), (attack.Codes.Plover, attack.Codes.PloverMode));
    }

    [Fact]
    public void Attack_is_with_two_armed_drones_on_the_residence_of_the_prime_minister_who_is_unharmed()
    {
        var attack = Attack();

        Assert.Contains(attack.Weapons, weapon => weapon.Kind == WeaponKind.Drone && weapon.Count == Count.Exactly(2));
        Assert.Contains(attack.Targets, target => target.Kind == TargetKind.Residence);
        Assert.Contains(attack.Victims, victim => victim.Outcome == Outcome.Unharmed && victim.Name.Contains("Kadhimi", StringComparison.Ordinal));
        Assert.Contains(attack.Claims, claim => claim.Value.Contains("unharmed", StringComparison.Ordinal) && claim.By.Any(by => by.Contains("officials", StringComparison.Ordinal)));
    }

    [Fact]
    public void Attack_wounded_seven_guards_as_two_officials_told_the_Associated_Press()
    {
        var attack = Attack();

        Assert.Equal(Count.Exactly(7), attack.Casualties.Wounded);
        Assert.Contains(attack.Claims, claim => claim is { Field: "casualties.wounded", Value: "7", By: ["Two Iraqi officials"], Via: ["The Associated Press"] });
    }

    [Fact]
    public void Attack_has_no_known_perpetrators_and_says_so()
    {
        var attack = Attack();

        Assert.DoesNotContain(attack.Perpetrators, perpetrator => perpetrator.Status is ResponsibilityStatus.Established or ResponsibilityStatus.Claimed);
        Assert.Contains(attack.Claims, claim => claim is { Field: "perpetrators", Value: "unknown" });
    }

    [Fact]
    public void Protest_turned_deadly_on_Friday()
    {
        var protest = Only(SubEvent.ExcessiveForceAgainstProtesters);

        Assert.Equal((Friday, Friday), (protest.When!.Dates.Start, protest.When.Dates.End));
        Assert.Equal(Count.Exactly(1), protest.Casualties.Killed);
        Assert.Equal(new Count(20, 24, null), protest.Casualties.Wounded);
        Assert.Contains(protest.Weapons, weapon => weapon.Kind == WeaponKind.TearGas);
        Assert.Contains("Green Zone", protest.Where!.Name, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Sit_in_has_lasted_nearly_a_month()
    {
        var camp = Only(SubEvent.PeacefulProtest);

        Assert.Equal(Published, camp.When!.Dates.End);
        Assert.InRange(camp.When.Dates.Start, Published.AddDays(-35), Published.AddDays(-20));
        Assert.Contains("Green Zone", camp.Where!.Name, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Kadhimi")]
    [InlineData("Qais al-Khazali")]
    [InlineData("Abu Ala al-Wale")]
    [InlineData("government")]
    public void Statements_name_their_speaker(string speaker) =>
        Assert.Contains(Seed().Statements, statement => statement.Speaker.Contains(speaker, StringComparison.OrdinalIgnoreCase));

    private static Incident Attack() => Only(SubEvent.AirOrDroneStrike);

    private static Incident Only(SubEvent subEvent) => Assert.Single(Seed().Incidents, incident => incident.SubEvent == subEvent);

    private static Reading Seed()
    {
        using var file = File.OpenRead(Checkout.Corpus("seed", "article.txt"));
        var outcome = Assert.Single(new ReportReader(new ReportOptions { Published = Published }).Read(file, "article.txt"));
        return Pipeline.Read(outcome.Report!);
    }
}
