using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>
/// How much speaks for two accounts telling one incident. The score is symmetric and looks at nothing but the two, so it is the
/// same whenever and in whatever order they came. Type, day and town together stay below the limit of 1: a city at war has
/// several such incidents a day, and a person, a figure, a weapon or the text itself has to speak for it, too.
/// </summary>
internal static class IncidentMatch
{
    // Reports without a date of the incident can only be compared by their own: an incident is news for so long.
    private const int DaysOfNews = 3;

    /// <summary>Null when they cannot be one incident.</summary>
    public static double? Score(MatchProfile one, MatchProfile other, DossierOptions options)
    {
        var incident = one.Account.Incident;
        var otherIncident = other.Account.Incident;
        if (!TypeKinship.Fits(incident.Stage, otherIncident.Stage)) return null;
        if (TypeKinship.Score(incident.SubEvent, otherIncident.SubEvent) is not { } type) return null;
        if (DateScore(one, other, options) is not { } date) return null;
        if (PlaceScore(one, other) is not { } place) return null;

        var isOnceADay = TypeKinship.IsOnceADay(incident.SubEvent) && TypeKinship.IsOnceADay(otherIncident.SubEvent);
        var score = type + date + place
            + HarmedScore(one, other)
            + (Shared(one.Perpetrators, other.Perpetrators) ? 0.15 : 0)
            + WeaponScore(one, other)
            + CountScore(incident.Casualties.Killed, otherIncident.Casualties.Killed)
            + (CountScore(incident.Casualties.Wounded, otherIncident.Casualties.Wounded) / 2)
            + TextScore(one, other)
            + (isOnceADay && date >= 0.3 && place >= 0.3 ? 0.2 : 0);

        // Tenths add up to a limit of 1 only when the last bits are left out.
        return Math.Round(score, 6);
    }

    private static double? DateScore(MatchProfile one, MatchProfile other, DossierOptions options)
    {
        if (one.Dates is not { } dates || other.Dates is not { } otherDates) return UndatedScore(one, other);
        var gap = Math.Max(otherDates.Start.DayNumber - dates.End.DayNumber, dates.Start.DayNumber - otherDates.End.DayNumber);
        if (gap > options.DaysApart) return null;
        var coarser = dates.Precision > otherDates.Precision ? dates.Precision : otherDates.Precision;
        if (coarser > DatePrecision.Week) return gap > 0 ? null : 0.05;
        if (coarser == DatePrecision.Week) return gap > 0 ? null : 0.1;

        // Day-exact both: a sit-in of a month and one of its days overlap, but are not told as the same days.
        if (dates == otherDates) return 0.3;
        return gap <= 0 ? 0.2 : 0.15;
    }

    // Unknown on one side or both: the reports must at least be news of the same days, and the day itself counts nothing.
    private static double? UndatedScore(MatchProfile one, MatchProfile other)
    {
        if ((one.Dates?.End ?? one.Account.Report.Published) is not { } day || (other.Dates?.End ?? other.Account.Report.Published) is not { } otherDay) return 0;
        return Math.Abs(day.DayNumber - otherDay.DayNumber) <= DaysOfNews ? 0 : null;
    }

    private static double? PlaceScore(MatchProfile one, MatchProfile other)
    {
        if (one.Place is not { } where || other.Place is not { } otherWhere) return 0;
        if (where.Place is not { } place || otherWhere.Place is not { } otherPlace) return one.PlaceName.Covers(other.PlaceName) || other.PlaceName.Covers(one.PlaceName) ? 0.3 : 0;
        if (!place.Country.IsNone && !otherPlace.Country.IsNone && place.Country != otherPlace.Country) return null;

        var coarser = where.Precision > otherWhere.Precision ? where.Precision : otherWhere.Precision;
        if (coarser <= PlacePrecision.Town)
        {
            if (place.Id == otherPlace.Id) return coarser == PlacePrecision.Exact ? 0.45 : 0.3;
            return place.Point.KilometresTo(otherPlace.Point) switch
            {
                <= 10 => 0.25,
                <= 30 => 0.1,
                <= 60 => -0.1,
                _ => null,
            };
        }

        if (coarser == PlacePrecision.Country) return 0.05;
        if (place.Id == otherPlace.Id) return 0.15;
        if (place.Admin1 is null || otherPlace.Admin1 is null) return 0;
        return place.Admin1 == otherPlace.Admin1 ? 0.15 : null;
    }

    // A name in common ("Mustafa al-Kadhimi") tells more than a kind of people or thing ("guards").
    private static double HarmedScore(MatchProfile one, MatchProfile other)
    {
        var best = 0.0;
        foreach (var name in one.Harmed)
        {
            foreach (var otherName in other.Harmed)
            {
                if (!name.Covers(otherName) && !otherName.Covers(name)) continue;
                best = Math.Max(best, IsTelling(name) && IsTelling(otherName) ? 0.35 : 0.1);
            }
        }

        return best;
    }

    // "ISRAELI SOLDIERS" in capitals looks like a name; two words of it are needed before it counts as one.
    private static bool IsTelling(PartyName name) => name.HasName && (name.Words.Length > 1 || !name.Printed.All(letter => !char.IsLower(letter)));

    private static bool Shared(ImmutableArray<PartyName> names, ImmutableArray<PartyName> others) =>
        names.Any(name => others.Any(other => name.Covers(other) || other.Covers(name)));

    private static double WeaponScore(MatchProfile one, MatchProfile other)
    {
        if (one.Weapons.IsEmpty || other.Weapons.IsEmpty) return 0;
        return one.Weapons.Any(kind => other.Weapons.Contains(kind)) ? 0.1 : -0.1;
    }

    // The larger a figure, the less likely that two incidents share it; tolls rise, so a higher one is no contradiction until far off.
    private static double CountScore(Count? one, Count? other)
    {
        if (one is not { } count || other is not { } otherCount) return 0;
        var (less, more) = count.Best <= otherCount.Best ? (count.Best, otherCount.Best) : (otherCount.Best, count.Best);
        if (less == more) return less == 0 ? 0.05 : less >= 5 ? 0.25 : 0.15;
        if (more - less >= 5 && more > less * 3) return -0.3;
        return more - less <= 2 || more <= less * 1.25 ? 0.05 : -0.05;
    }

    private static double TextScore(MatchProfile one, MatchProfile other)
    {
        var copy = one.Account.Print.Likeness(other.Account.Print) >= TextPrinter.CopyLikeness ? 0.6 : 0;
        var shared = one.Headline.Count(word => other.Headline.Contains(word));
        var fewer = Math.Min(one.Headline.Length, other.Headline.Length);
        var headline = fewer >= 3 ? 0.2 * shared / fewer : 0;
        var trigger = one.Trigger.Any(word => other.Trigger.Contains(word)) ? 0.05 : 0;
        return Math.Max(copy, headline) + trigger;
    }
}
