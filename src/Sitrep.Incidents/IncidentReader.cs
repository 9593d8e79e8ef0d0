using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Document → Reading. Built once, then frozen; one instance serves all threads.</summary>
public sealed class IncidentReader
{
    private const int BackgroundDays = 30;

    private static readonly ImmutableArray<Layer> Needs = [Layer.Tokens, Layer.Sentences, Layer.Tags, Layer.Lemmas, Layer.Trees, Layer.Names, Layer.Times, Layer.Quantities, Layer.Places];

    private readonly IncidentLexicon _lexicon;
    private readonly TriggerFinder _triggers;
    private readonly CandidateFinder _candidates;
    private readonly TreeRoles _roles;
    private readonly IncidentGrouper _grouper;
    private readonly IncidentCoder _coder;
    private readonly RoleAssembler _assembler;

    private IncidentReader(IncidentLexicon lexicon, IncidentOptions options)
    {
        Options = options;
        _lexicon = lexicon;
        _triggers = new TriggerFinder(lexicon);
        _candidates = new CandidateFinder(lexicon);
        _roles = new TreeRoles(lexicon);
        _grouper = new IncidentGrouper(lexicon);
        _coder = new IncidentCoder(lexicon);
        _assembler = new RoleAssembler(lexicon);
    }

    public IncidentOptions Options { get; }

    /// <exception cref="KnowledgeException">A list is missing or broken.</exception>
    public static IncidentReader Load(string knowledgeFolder, IncidentOptions options) => new(IncidentLexicon.Load(knowledgeFolder), options);

    /// <summary>Reads what one report tells.</summary>
    public Reading Read(Document document)
    {
        // A pipeline cut short tells no incidents, and says so.
        if (Needs.FirstOrDefault(layer => !document.Has(layer), (Layer)(-1)) is >= 0 and var missing)
            return new Reading { Report = document.Report, Remarks = document.Report.Remarks, LeftOut = [$"all incidents: layer {missing} was not assigned"] };

        var words = _lexicon.Words.NumbersOf(document);
        var triggers = _triggers.Find(document, words);
        var context = new RoleContext(document, words, triggers);
        var entities = EntityFinder.Find(document, _candidates.Find(document, words));
        var links = _roles.Find(context, entities);
        var settings = TriggerSetting.Of(context, links);
        var groups = _grouper.Group(context, settings);

        var leftOut = triggers.Where(trigger => trigger.Realis != Realis.Actual && trigger.Kind.IsIncident)
            .Select(trigger => $"\"{trigger.Entry.Text}\" in sentence {trigger.Sentence + 1}: {trigger.Realis.ToString().ToLowerInvariant()} (\"{trigger.Why}\")").ToList();
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        foreach (var group in groups)
        {
            var incident = Build(context, entities, links, settings, group, incidents.Count + 1);
            if (incident.Confidence >= Options.MinConfidence) incidents.Add(incident);
            else leftOut.Add($"\"{context.Triggers[group.Triggers[0]].Entry.Text}\" in sentence {context.Triggers[group.Triggers[0]].Sentence + 1}: confidence {incident.Confidence.ToString("F2", CultureInfo.InvariantCulture)} is below {Options.MinConfidence.ToString("F2", CultureInfo.InvariantCulture)}");
        }

        return new Reading { Report = document.Report, Incidents = incidents.ToImmutable(), Remarks = document.Report.Remarks, LeftOut = [.. leftOut] };
    }

    private Incident Build(RoleContext context, ImmutableArray<CandidateEntity> entities, ImmutableArray<RoleLink> links, ImmutableArray<TriggerSetting> settings, TriggerGroup group, int number)
    {
        var document = context.Document;
        var triggers = group.Triggers.Select(t => context.Triggers[t]).ToList();
        var own = links.Where(link => group.Triggers.Contains(link.Trigger)).ToList();
        var settled = RoleAssembler.Settle(own);
        var coding = _coder.Code([.. triggers.Select(trigger => trigger.Kind)], own, triggers.Exists(trigger => trigger.Kind.IsResult));
        var when = WhenChooser.Choose(context, settings, group);
        var where = WhereChooser.Choose(context, settings, group);
        var salience = when is { } && document.Report.Published is { } published && when.Dates.End < published.AddDays(-BackgroundDays) ? Salience.Background : Salience.Main;
        return new Incident
        {
            Id = $"{document.Report.Id}-{number}",
            SubEvent = coding.SubEvent,
            Codes = coding.Codes,
            Stage = triggers.Exists(trigger => trigger.Stage == Stage.Accomplished) ? Stage.Accomplished : triggers[0].Stage,
            Salience = salience,
            Trigger = Evidence.Of([.. triggers.Select(trigger => document.SpanOf(trigger.Tokens))], null),
            When = when,
            Where = where,
            Perpetrators = [.. settled.Where(role => role.Slot == RoleSlot.Perpetrator).Select(role => _assembler.Perpetrator(context, entities[role.Entity]))],
            Targets = [.. settled.Where(role => role.Slot == RoleSlot.Target).Select(role => _assembler.Target(context, entities[role.Entity]))],
            Victims = [.. settled.Where(role => role.Slot == RoleSlot.Victim).Select(role => RoleAssembler.Victim(context, entities[role.Entity], role.Links.Select(link => context.Triggers[link.Trigger].Kind)))],
            Weapons = [.. settled.Where(role => role.Slot == RoleSlot.Weapon).Select(role => _assembler.Weapon(context, entities[role.Entity]))],
            Confidence = Confidence(triggers, own, when, where),
            Reasons = [coding.Reason, .. group.Reasons],
        };
    }

    // How surely the words tell an incident, and how particular it is: somebody, sometime, somewhere.
    private static double Confidence(List<Trigger> triggers, List<RoleLink> roles, When? when, Where? where)
    {
        var missed = 1.0;
        foreach (var trigger in triggers) missed *= 1 - (0.8 * trigger.Entry.Strength);
        var particular = 0.55 + (roles.Count > 0 ? 0.2 : 0) + (when?.Evidence.Words.Length > 0 ? 0.15 : 0) + (where is not null ? 0.1 : 0);
        return Math.Round((1 - missed) * particular, 3);
    }
}
