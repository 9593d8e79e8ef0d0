using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Document → Reading. Built once, then frozen; one instance serves all threads.</summary>
public sealed class IncidentReader
{
    private readonly IncidentLexicon _lexicon;
    private readonly TriggerFinder _triggers;
    private readonly CandidateFinder _candidates;
    private readonly EntityFinder _entities;
    private readonly TreeRoles _roles;
    private readonly IncidentGrouper _grouper;
    private readonly IncidentBuilder _builder;
    private readonly Muc4Reader _muc4;
    private readonly TypeReader _types;
    private readonly StatementFinder _statements = StatementFinder.Load();
    private readonly CasualtyFinder _casualties = CasualtyFinder.Load();
    private readonly ResponsibilityFinder _responsibility = ResponsibilityFinder.Load();
    private readonly DamageFinder _damage = DamageFinder.Load();
    private readonly TamperingFinder _tampering = TamperingFinder.Load();

    private IncidentReader(IncidentLexicon lexicon, RoleModel roles, TypeReader types, IncidentJudge? judge, KnownWorld world, IncidentOptions options)
    {
        Options = options;
        _lexicon = lexicon;
        _triggers = new TriggerFinder(lexicon);
        _candidates = new CandidateFinder(lexicon, world);
        _entities = new EntityFinder(world.Actors);
        _roles = new TreeRoles(lexicon);
        _grouper = new IncidentGrouper(lexicon);
        _builder = new IncidentBuilder(lexicon, world, judge);
        _muc4 = new Muc4Reader(roles);
        _types = types;
    }

    public IncidentOptions Options { get; }

    /// <exception cref="KnowledgeException">A list is missing or broken.</exception>
    /// <exception cref="ModelException">The role model is missing or not the one on its card.</exception>
    public static IncidentReader Load(string knowledgeFolder, ModelFolder models, KnownWorld world, IncidentOptions options) =>
        new(IncidentLexicon.Load(knowledgeFolder), RoleModel.Load(models), TypeReader.Load(knowledgeFolder, models), IncidentJudge.Load(models), world, options);

    /// <summary>As <see cref="Load"/>, for training the judge, when there is none yet: every candidate is built, none kept.</summary>
    public static IncidentReader LoadUnjudged(string knowledgeFolder, ModelFolder models, KnownWorld world) =>
        new(IncidentLexicon.Load(knowledgeFolder), RoleModel.Load(models), TypeReader.Load(knowledgeFolder, models), null, world, new IncidentOptions());

    /// <summary>Reads what one report tells.</summary>
    public Reading Read(Document document)
    {
        var (analysis, told, statements, attribution, casualties, damages) = Gather(document);
        var remarks = _tampering.Find(document, casualties, damages);
        var leftOut = ImmutableArray.CreateBuilder<string>();
        leftOut.AddRange(LeftOut.Unreal(analysis.Context));
        var incidents = ImmutableArray.CreateBuilder<Incident>();
        var doubts = new List<Remark>();
        foreach (var group in analysis.Groups)
        {
            var candidate = _builder.Build(analysis, group, told, attribution, incidents.Count + 1);
            var incident = candidate.Incident;
            if (incident.Confidence >= Options.MinConfidence)
            {
                incidents.Add(RemarkedRecords.Weigh(incident, remarks, document.Report.Text));
                doubts.AddRange(candidate.Doubts.Where(doubt => !doubts.Contains(doubt)));
            }
            else leftOut.Add(LeftOut.Unsure(analysis.TriggersOf(group).First(), incident, Options.MinConfidence));
        }

        return new Reading
        {
            Report = document.Report,
            Incidents = incidents.ToImmutable(),
            Statements = [.. statements.Select(statement => statement with { Incidents = [.. incidents.Where(incident => SpeaksOf(statement, incident)).Select(incident => incident.Id)] })],
            Remarks = [.. document.Report.Remarks.Concat(remarks).Concat(doubts).OrderBy(remark => remark.Span)],
            LeftOut = leftOut.ToImmutable(),
        };
    }

    /// <summary>Everything in the report that might be an incident, judged or not.</summary>
    public ImmutableArray<IncidentCandidate> Candidates(Document document)
    {
        var (analysis, told, _, attribution, _, _) = Gather(document);
        return [.. analysis.Groups.Select((group, i) => _builder.Build(analysis, group, told, attribution, i + 1))];
    }

    /// <summary>The report's incidents as templates of MUC-4.</summary>
    public ImmutableArray<Muc4Template> ReadMuc4(Document document)
    {
        var (context, entities) = Prepare(document);
        return _muc4.Read(context, entities);
    }

    /// <summary>What the report is about, in the classes of CASE 2021.</summary>
    public string ReadCase2021(Document document)
    {
        var analysis = Analyze(document);
        return Case2021Reader.Read(analysis.Context, analysis.Groups.Select(group => (_builder.Code(analysis, group), analysis.TriggersOf(group))), Learned);

        string Learned()
        {
            var judged = ReadPlover(document);
            return _types.Map.Of(judged.Type, judged.Mode).Case2021;
        }
    }

    /// <summary>The PLOVER type and mode of a story; its first sentence is its headline.</summary>
    public TypeJudgement ReadPlover(Document document) => _types.ReadPlover(Passage.Whole(TypesOf(document)));

    /// <summary>The PLOVER root of what one does to another in a sentence.</summary>
    public TypeJudgement ReadRoot(Document document, Relation relation) => _types.ReadRoot(Passage.Whole(TypesOf(document)) with { Relation = relation });

    /// <summary>The classes of the South Asia Terrorism Portal that an incident note has.</summary>
    public ImmutableArray<string> ReadSatp(Document document) => _types.ReadSatp(Passage.Whole(TypesOf(document)));

    /// <summary>Triggers and candidates of a report: what the role model learns from and judges.</summary>
    public (RoleContext Context, ImmutableArray<CandidateEntity> Entities) Prepare(Document document) => Prepare(document, _lexicon, _triggers, _candidates, _entities);

    /// <summary>As <see cref="Prepare(Document)"/>, for training, where there is no model yet.</summary>
    public static (RoleContext Context, ImmutableArray<CandidateEntity> Entities) Prepare(Document document, IncidentLexicon lexicon, KnownWorld world) =>
        Prepare(document, lexicon, new TriggerFinder(lexicon), new CandidateFinder(lexicon, world), new EntityFinder(world.Actors));

    private static (RoleContext Context, ImmutableArray<CandidateEntity> Entities) Prepare(Document document, IncidentLexicon lexicon, TriggerFinder triggers, CandidateFinder candidates, EntityFinder entities)
    {
        var words = lexicon.Words.NumbersOf(document);
        return (new RoleContext(document, words, triggers.Find(document, words)), entities.Find(document, candidates.Find(document, words)));
    }

    private static bool SpeaksOf(Statement statement, Incident incident) => statement.Content.Any(content => incident.Trigger.Words.Any(content.Overlaps));

    private TypeContext TypesOf(Document document)
    {
        var words = _lexicon.Words.NumbersOf(document);
        return _types.ContextOf(new RoleContext(document, words, _triggers.Find(document, words)));
    }

    private (IncidentAnalysis Analysis, ToldFacts Told, ImmutableArray<Statement> Statements, Attribution Attribution, ImmutableArray<CasualtyMention> Casualties, ImmutableArray<DamageMention> Damages) Gather(Document document)
    {
        var analysis = Analyze(document);
        var casualties = _casualties.Find(document);
        var statements = _statements.Find(document);
        var damages = _damage.Find(document);
        var told = new ToldFacts(analysis, casualties, ResponsibilityResolver.Resolve(document, _responsibility.Find(document), statements), damages);
        return (analysis, told, statements, Attribution.Of(document.Report, statements), casualties, damages);
    }

    private IncidentAnalysis Analyze(Document document)
    {
        var (context, _) = Prepare(document);
        var entities = _entities.Find(document, _candidates.FindWithPeoples(document, context.Words));
        var links = _roles.Find(context, entities);
        var settings = TriggerSetting.Of(context, links, _lexicon);
        return new IncidentAnalysis(context, entities, links, settings, _grouper.Group(context, settings));
    }
}
