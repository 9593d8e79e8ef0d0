using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Makes the record of one incident from the triggers that tell it.</summary>
internal sealed class IncidentBuilder(IncidentLexicon lexicon, KnownWorld world, IncidentJudge? judge)
{
    // What lies further back than this was told to give the new incident its history.
    private const int BackgroundDays = 30;

    private readonly IncidentCoder _coder = new(lexicon, world);
    private readonly RoleAssembler _assembler = new(lexicon, world);
    private readonly PerpetratorBuilder _perpetrators = new(new RoleAssembler(lexicon, world), world);

    public Coding Code(IncidentAnalysis analysis, TriggerGroup group) => _coder.Code(analysis, group);

    public IncidentCandidate Build(IncidentAnalysis analysis, TriggerGroup group, ToldFacts told, Attribution attribution, int number)
    {
        var context = analysis.Context;
        var document = context.Document;
        var triggers = analysis.TriggersOf(group).ToList();
        var links = analysis.LinksOf(group);
        var settled = RoleAssembler.Settle(links);
        var coding = Code(analysis, group);
        var doubts = new Doubts();
        var when = WhenChooser.Choose(context, analysis.Settings, group, doubts);
        var where = WhereChooser.Choose(context, analysis.Settings, group, doubts);
        var casualties = told.CasualtiesOf(group);
        var responsibilities = told.ResponsibilitiesOf(group);
        ImmutableArray<Perpetrator> perpetrators = [.. _perpetrators.Build(analysis, responsibilities, settled, attribution).Select(perpetrator => ActorIdentifier.Identify(world, perpetrator, where, document.Report.Published))];
        coding = IncidentCoder.Abroad(coding, perpetrators, where);
        var features = IncidentFeatures.Of(lexicon, analysis, group, coding, when, where, casualties);
        var victims = VictimBuilder.Build(analysis, casualties, settled);
        ImmutableArray<Weapon> named = [.. Of(RoleSlot.Weapon).Select(role => _assembler.Weapon(context, analysis.Entities[role.Entity]))];
        var implied = WeaponBuilder.Implied(named, document, triggers);
        var incident = new Incident
        {
            Id = $"{document.Report.Id}-{number}",
            SubEvent = coding.SubEvent,
            Codes = coding.Codes,
            Stage = IsAhead(document, when) ? Stage.Planned : triggers.Exists(trigger => trigger.Stage == Stage.Accomplished) ? Stage.Accomplished : triggers[0].Stage,
            Salience = IsBackground(document, when) ? Salience.Background : Salience.Main,
            Trigger = Evidence.Of([.. triggers.Select(trigger => document.SpanOf(trigger.Tokens))], null),
            When = when,
            Where = where,
            Perpetrators = perpetrators,
            Targets = [.. Of(RoleSlot.Target).Select(role => _assembler.Target(context, analysis.Entities[role.Entity], told.DamagesOf(group)))],
            Victims = victims,
            Weapons = [.. named, .. implied],
            Casualties = CasualtyTotals.OfNamed(CasualtyTotals.Of(document, Victims(casualties)), victims),
            Claims = [.. ClaimBuilder.OfCasualties(document, casualties, attribution), .. ClaimBuilder.OfEscapes(analysis, links, attribution), .. ClaimBuilder.OfNoHarm(document, triggers.Select(trigger => trigger.Sentence).Distinct(), attribution), .. ClaimBuilder.OfDamage(document, told.DamagesOf(group), attribution), .. ClaimBuilder.OfResponsibility(document, responsibilities, attribution)],
            Confidence = judge?.Chance(features) ?? 0,
            Reasons = [coding.Reason, .. judge?.Told(features) ?? [], .. group.Reasons, .. links.Select(link => $"{link.Slot.ToString().ToLowerInvariant()} \"{document.Quote(link.Mention.Tokens)}\": {link.Rule} of \"{context.Triggers[link.Trigger].Entry.Text}\""), .. implied.Select(weapon => $"weapon \"{weapon.Name}\": what the word for the act says was used")],
        };
        return new IncidentCandidate(incident, features, [.. triggers.Select(trigger => trigger.Sentence).Distinct()], coding.Kind, doubts.Remarks);

        IEnumerable<(int Entity, RoleSlot Slot, ImmutableArray<RoleLink> Links)> Of(RoleSlot slot) => settled.Where(role => role.Slot == slot);
    }

    // Attackers' own dead are kept apart.
    private static IEnumerable<CasualtyMention> Victims(ImmutableArray<CasualtyMention> casualties) => casualties.Where(mention => mention.Kind != PeopleKind.Attacker);

    // A day after the next (the next may be the clock of another zone) is announced.
    private static bool IsAhead(Document document, When? when) =>
        when is not null && document.Report.Published is { } published && when.Dates.Start > published.AddDays(1);

    private static bool IsBackground(Document document, When? when) =>
        when is not null && document.Report.Published is { } published && when.Dates.End < published.AddDays(-BackgroundDays);
}
