using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>How a person judged a dossier.</summary>
public enum Standing
{
    /// <summary>No person confirmed or rejected it.</summary>
    Unreviewed,
    Confirmed,
    Rejected,
}

/// <summary>
/// One incident as all reports tell it: every account, the independent sources, the merged values with who says which,
/// and what persons decided. Made from its accounts and its persons' changes alone, so the same ones give the same dossier.
/// </summary>
public sealed record Dossier
{
    public required DossierId Id { get; init; }

    /// <summary>By day of publication, then id; at least one.</summary>
    public required ImmutableArray<Account> Accounts { get; init; }

    /// <summary>Independent origins, the one with most accounts first.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    public required Settled<SubEvent> SubEvent { get; init; }

    public EventType Event => AcledNames.TypeOf(SubEvent.Value);

    public required Settled<Stage> Stage { get; init; }

    public required Settled<DateInterval?> When { get; init; }

    public required Settled<Location?> Where { get; init; }

    public required Gathered<Perpetrator> Perpetrators { get; init; }

    public required Gathered<Target> Targets { get; init; }

    public required Gathered<Victim> Victims { get; init; }

    public required Gathered<Weapon> Weapons { get; init; }

    /// <summary>Low is the lowest and high the highest that anybody tells; best is what most independent sources tell.</summary>
    public required Settled<Count?> Killed { get; init; }

    /// <summary>As <see cref="Killed"/>.</summary>
    public required Settled<Count?> Wounded { get; init; }

    /// <summary>Main when at least one account has the incident as its subject.</summary>
    public Salience Salience => Accounts.Any(account => account.Incident.Salience == Salience.Main) ? Salience.Main : Salience.Background;

    public required Standing Standing { get; init; }

    /// <summary>0 to 1; the highest of its accounts, 1 when a person confirmed it.</summary>
    public required double Confidence { get; init; }

    /// <summary>What persons decided on it, oldest first, those taken back included.</summary>
    public required ImmutableArray<PersonChange> Decisions { get; init; }

    /// <summary>Fields on which accounts tell different values.</summary>
    public required ImmutableArray<DossierField> Contested { get; init; }

    /// <summary>"Air/drone strike, Green Zone, Baghdad".</summary>
    public string Title => AcledNames.NameOf(SubEvent.Value) + (Where.Value is { } where ? $", {where.Name}" : "");
}
