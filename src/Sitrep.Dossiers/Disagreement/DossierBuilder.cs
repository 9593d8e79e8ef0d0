using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>Accounts and persons' changes → dossier. Nothing else goes in, so the same ones give the same dossier.</summary>
public static class DossierBuilder
{
    /// <param name="id">The dossier's id.</param>
    /// <param name="accounts">At least one, in any order.</param>
    /// <param name="decisions">Persons' changes that concern it, in any order.</param>
    /// <exception cref="ArgumentException">No accounts.</exception>
    public static Dossier Build(DossierId id, IEnumerable<Account> accounts, IEnumerable<PersonChange> decisions)
    {
        ImmutableArray<Account> inOrder = [.. accounts.OrderBy(account => account.Report.Published ?? DateOnly.MinValue).ThenBy(account => account.Id)];
        if (inOrder.IsEmpty) throw new ArgumentException("A dossier without accounts would be values without evidence.", nameof(accounts));
        ImmutableArray<PersonChange> changes = [.. decisions.OrderBy(change => change.Number)];
        var sources = SourceFinder.Find(inOrder);

        // What only an earlier version of a report told has no voice beside what reports tell now.
        ImmutableArray<Account> current = [.. inOrder.Where(account => !account.IsSuperseded)];
        var ballot = new Ballot(current.IsEmpty ? inOrder : current, sources);
        var standing = StandingOf(changes);

        var merged = new Dossier
        {
            Id = id,
            Accounts = inOrder,
            Sources = sources,
            SubEvent = ValueMerging.SubEvents(ballot).With(Last<CorrectSubEvent, World.SubEvent>(changes, decision => decision.Value)),
            Stage = ValueMerging.Stages(ballot).With(Last<CorrectStage, Stage>(changes, decision => decision.Value)),
            When = ValueMerging.Dates(ballot).With(Last<CorrectWhen, Language.DateInterval?>(changes, decision => decision.Value)),
            Where = ValueMerging.Places(ballot).With(Last<CorrectWhere, Location?>(changes, decision => decision.Value)),
            Perpetrators = PartyMerging.Perpetrators(ballot).With(Last<CorrectPerpetrators, ImmutableArray<Perpetrator>>(changes, decision => decision.Value)),
            Targets = PartyMerging.Targets(ballot).With(Last<CorrectTargets, ImmutableArray<Target>>(changes, decision => decision.Value)),
            Victims = PartyMerging.Victims(ballot).With(Last<CorrectVictims, ImmutableArray<Victim>>(changes, decision => decision.Value)),
            Weapons = PartyMerging.Weapons(ballot).With(Last<CorrectWeapons, ImmutableArray<Weapon>>(changes, decision => decision.Value)),
            Killed = CountMerging.Merge(ballot, "casualties.killed", casualties => casualties.Killed, Outcome.Killed).With(Last<CorrectKilled, Count?>(changes, decision => decision.Value)),
            Wounded = CountMerging.Merge(ballot, "casualties.wounded", casualties => casualties.Wounded, Outcome.Wounded).With(Last<CorrectWounded, Count?>(changes, decision => decision.Value)),
            Standing = standing,
            Confidence = standing == Standing.Confirmed ? 1 : inOrder.Max(account => account.Incident.Confidence),
            Decisions = changes,
            Contested = [],
        };
        return merged with { Contested = ContestedFields(merged) };
    }

    private static CorrectedValue<T>? Last<TDecision, T>(ImmutableArray<PersonChange> changes, Func<TDecision, T> valueOf) where TDecision : Correction =>
        changes.LastOrDefault(change => change is { IsUndone: false, Decision: TDecision }) is { Decision: TDecision decision } last
            ? new CorrectedValue<T>(valueOf(decision), last)
            : null;

    private static Standing StandingOf(ImmutableArray<PersonChange> changes) =>
        changes.LastOrDefault(change => change is { IsUndone: false, Decision: Confirm or Reject })?.Decision switch
        {
            Confirm => Standing.Confirmed,
            Reject => Standing.Rejected,
            _ => Standing.Unreviewed,
        };

    private static ImmutableArray<DossierField> ContestedFields(Dossier dossier) =>
    [
        .. new (DossierField Field, bool IsContested)[]
        {
            (DossierField.SubEvent, dossier.SubEvent.IsContested),
            (DossierField.Stage, dossier.Stage.IsContested),
            (DossierField.When, dossier.When.IsContested),
            (DossierField.Where, dossier.Where.IsContested),
            (DossierField.Perpetrators, dossier.Perpetrators.IsContested),
            (DossierField.Killed, dossier.Killed.IsContested),
            (DossierField.Wounded, dossier.Wounded.IsContested),
        }.Where(field => field.IsContested).Select(field => field.Field),
    ];
}
