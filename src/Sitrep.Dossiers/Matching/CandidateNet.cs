using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>
/// What a store is asked for before pairs are scored: everything that could match and little else. It is symmetric: if one account
/// catches another, the other catches it, so the order of adding does not matter.
/// </summary>
/// <param name="Group">Only accounts of this group of types.</param>
/// <param name="First">First day on which the incident can have happened, widened by what dates may lie apart; null when nothing is known.</param>
/// <param name="Last">Last such day.</param>
/// <param name="Country">Only accounts in this country or in none known; none: any.</param>
/// <param name="Bands">Or accounts whose text shares one of these keys, whatever their days and countries.</param>
public sealed record CandidateNet(int Group, DateOnly? First, DateOnly? Last, CountryCode Country, ImmutableArray<long> Bands)
{
    // As far as undated accounts may be from the days of others.
    private const int DaysOfNews = 3;

    /// <summary>Group, days and country under which an account is kept and looked for.</summary>
    public static CandidateNet Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var profile = new MatchProfile(account);
        var dates = profile.Dates;
        return new CandidateNet(
            (int)TypeKinship.GroupOf(account.Incident.SubEvent),
            dates?.Start ?? Shift(account.Report.Published, -DaysOfNews),
            dates?.End ?? Shift(account.Report.Published, DaysOfNews),
            profile.Country,
            TextBands.Of(account.Print));
    }

    /// <summary>As wide as two accounts that are kept under their days may lie apart.</summary>
    public CandidateNet Widened(int days) => this with { First = Shift(First, -days), Last = Shift(Last, days) };

    private static DateOnly? Shift(DateOnly? day, int days) => day is { } known ? DateOnly.FromDayNumber(Math.Clamp(known.DayNumber + days, 0, DateOnly.MaxValue.DayNumber)) : null;
}
