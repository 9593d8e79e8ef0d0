using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>What matching needs of an account, made once.</summary>
internal sealed class MatchProfile
{
    public MatchProfile(Account account)
    {
        Account = account;
        var incident = account.Incident;
        Dates = incident.When?.Dates;
        Place = incident.Where;
        PlaceName = incident.Where is { } where ? new PartyName(where.Name) : default;
        Harmed = Names(incident.Targets.Select(target => target.Name).Concat(incident.Victims.Where(victim => victim.Side == Side.Victim).Select(victim => victim.Name)));
        Perpetrators = Names(incident.Perpetrators.Where(one => one.Kind != ActorKind.Unidentified).Select(one => one.Name));
        Weapons = [.. incident.Weapons.Select(weapon => weapon.Kind).Where(kind => kind is not (WeaponKind.Unknown or WeaponKind.Other)).Distinct()];
        Trigger = [.. incident.Trigger.Words.SelectMany(span => PartyName.WordsOf(account.Report.Text.Quote(span))).Distinct()];
        Headline = [.. PartyName.WordsOf(account.Report.Title ?? "").Where(word => word.Length > 3).Distinct().Order(StringComparer.Ordinal)];
    }

    public Account Account { get; }

    public DateInterval? Dates { get; }

    public Where? Place { get; }

    public PartyName PlaceName { get; }

    /// <summary>Targets and victims.</summary>
    public ImmutableArray<PartyName> Harmed { get; }

    public ImmutableArray<PartyName> Perpetrators { get; }

    public ImmutableArray<WeaponKind> Weapons { get; }

    public ImmutableArray<string> Trigger { get; }

    public ImmutableArray<string> Headline { get; }

    public CountryCode Country => Place?.Place?.Country ?? default;

    private static ImmutableArray<PartyName> Names(IEnumerable<string> printed) => [.. printed.Select(name => new PartyName(name)).Where(name => !name.Words.IsEmpty)];
}
