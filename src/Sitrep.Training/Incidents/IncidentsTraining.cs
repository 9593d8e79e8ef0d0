using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Evaluation;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>
/// Trains <c>models/incidents</c>: which of the candidates that the stages before make are incidents. Learnt from our records of modern reports, from trackers' notes of one incident each, and from the
/// MUC-4 training reports, whose keys say which sentences hold somebody or something of a template.
/// </summary>
public static class IncidentsTraining
{
    private const string MucFile = "muc4/train.jsonl";
    private const string NotesFile = "satp/train.jsonl";
    private const string EventsFile = "insecurity-insight/events.jsonl.gz";
    private const string StoriesFolder = "plover-synthetic";
    private static readonly string[] OwnFolders = ["train", "further"];
    private const string OwnFile = "reports.jsonl";
    private const int Folds = 5;
    private const float Penalty = 32;

    // Of the wires of 1990 and the notes there are far more candidates; even, since each half of the votes asks another question.
    private const int OwnWeight = 12;

    // One description or story in so many, so that notes weigh about as much as the wires.
    private const int EventsStep = 2;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var knowledge = ModelFolder.FindBeside("knowledge");
        var corpus = Path.Combine(ModelFolder.FindBeside("corpora"), "modern");
        var models = new ModelFolder(options.Models);
        var world = KnownWorld.Load(knowledge);
        var language = new LanguageReader(StandardStages.Load(models, world, new LanguageOptions()));
        var reader = IncidentReader.LoadUnjudged(knowledge, models, world);
        var muc = InOrder.Map([.. Muc4Corpus.ReadFile(Path.Combine(options.Data, MucFile))], item => OfKeys(item, language, reader));
        log.WriteLine($"{muc.Length} reports of 1990 read, {muc.Sum(report => report.Length)} candidates, {muc.Sum(report => report.Count(one => one.Label))} incidents");
        var notes = Notes(options, language, reader);
        log.WriteLine($"{notes.Length} notes of one incident each read");
        var own = InOrder.Map([.. OwnFolders.SelectMany(folder => IncidentsCorpus.Read(Path.Combine(corpus, folder)))], item => OfRecords(item, language, reader));
        log.WriteLine($"{own.Length} reports of our own read, {own.Sum(report => report.Length)} candidates, {own.Sum(report => report.Count(one => one.Label))} incidents");

        var measures = Crossed(muc, notes, own);
        foreach (var measure in measures) log.WriteLine(FormattableString.Invariant($"{measure.Name} {measure.Value:F4}"));
        Card(options, corpus, measures).Write(options.Models, Train(muc, [notes], own));
    }

    private static byte[] Train(IEnumerable<Example[]> muc, IEnumerable<Example[]> notes, IEnumerable<Example[]> own)
    {
        var trainer = new SoftmaxTrainer(2) { Penalty = Penalty };
        foreach (var example in muc.SelectMany(report => report)) trainer.Add(IncidentJudge.WithGenre(example.Features), example.Label ? 1 : 0);
        foreach (var example in notes.SelectMany(report => report)) trainer.Add(IncidentJudge.WithGenre(example.Features), 1);
        foreach (var example in own.SelectMany(report => report))
        {
            var features = IncidentJudge.WithGenre(example.Features);
            for (var time = 0; time < OwnWeight; time++) trainer.Add(features, (time % 2 == 0 ? example.Label : example.IsPlaced) ? 1 : 0);
        }

        using var model = new MemoryStream();
        trainer.Train(model);
        return IncidentJudge.Write(model.ToArray());
    }

    // Each fifth of our reports judged by a model that has not seen it.
    private static ImmutableArray<CardMeasure> Crossed(Example[][] muc, Example[] notes, Example[][] own)
    {
        var judged = new List<(double Chance, bool Label)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var judge = IncidentJudge.Read(Train(muc, [notes], own.Where((_, i) => i % Folds != fold)));
            judged.AddRange(own.Where((_, i) => i % Folds == fold).SelectMany(report => report).Select(one => (judge.Chance(one.Features), one.Label)));
        }

        return [.. Enumerable.Range(2, 5).Select(tenth => new CardMeasure(FormattableString.Invariant($"F1 from {tenth / 10.0:F1}, crossed"), Math.Round(F1(judged, tenth / 10.0), 4), string.Join(", ", OwnFolders)))];
    }

    private static double F1(List<(double Chance, bool Label)> judged, double from) =>
        new Prf(judged.Count(one => one.Label && one.Chance >= from), judged.Count(one => one.Chance >= from), judged.Count(one => one.Label)).F1;

    // A note of one incident, as trackers write them: what most of its words tell is that incident.
    private static Example[] Notes(TrainingOptions options, LanguageReader language, IncidentReader reader)
    {
        var notes = SatpCorpus.ReadFile(Path.Combine(options.Data, NotesFile)).Where(note => note.Labels is { } labels && !labels.Contains("other")).Select(note => note.ToReport());
        var events = InsecurityCorpus.ReadFile(Path.Combine(options.Data, EventsFile)).Where(item => !item.IsDev).Where((_, i) => i % EventsStep == 0).Select(InsecurityInsightSuite.ReportOf);
        var stories = StoryCorpus.Read(Path.Combine(options.Data, StoriesFolder)).Where(story => story.Label is "PROTEST" or "ASSAULT" or "COERCE" or "RETREAT").Where((_, i) => i % EventsStep == 0);
        IEnumerable<(Report Report, string? Type)> told = [.. notes.Concat(events).Select(report => (report, (string?)null)), .. stories.Select(story => (story.ToReport(), story.Label))];
        return [.. InOrder.Map([.. told], one => reader.Candidates(language.Read(one.Report)).Where(candidate => one.Type is null || candidate.Kind.Plover == one.Type)
            .OrderByDescending(candidate => candidate.Incident.Trigger.Words.Length).Take(1).Select(candidate => new Example(candidate.Features, true)).ToArray()).SelectMany(one => one)];
    }

    // The keys count no battles, which says nothing of them. A candidate is an incident of the keys when a sentence that tells it holds one of their strings.
    private static Example[] OfKeys(Muc4Item item, LanguageReader language, IncidentReader reader)
    {
        var document = language.Read(Muc4Suite.ReportOf(item));
        string[] strings = [.. item.Gold!.Value.SelectMany(template => template.Roles).SelectMany(role => role).SelectMany(entity => entity).Select(text => $" {FillerText.Normalize(text)} ").Distinct()];
        return [.. reader.Candidates(document).Where(candidate => candidate.Kind is { Muc4: not null, Family: not "territory" } && candidate.Incident.SubEvent != SubEvent.ArmedClash).Select(candidate => new Example(candidate.Features, candidate.Sentences.Any(HoldsFiller)))];

        bool HoldsFiller(int sentence)
        {
            var told = $" {FillerText.Normalize(document.Quote(document.Sentences[sentence]))} ";
            return Array.Exists(strings, text => told.Contains(text, StringComparison.Ordinal));
        }
    }

    private static Example[] OfRecords(IncidentsItem item, LanguageReader language, IncidentReader reader)
    {
        var document = language.Read(new Report { Id = item.Id, Text = new SourceText(item.Text), Published = item.Published });
        return [.. reader.Candidates(document).Select(candidate => new Example(candidate.Features, item.Gold!.Value.Any(gold => IsTold(document, gold, candidate)))
        {
            IsPlaced = RecordOf(document, candidate) is var record && item.Gold.Value.Any(gold => IncidentMatching.CanBe(record, gold)),
        })];
    }

    // As the suite sees it: what is learnt from is what is measured.
    private static RecordedIncident RecordOf(Document document, IncidentCandidate candidate)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) ReadingJson.Write(json, document.Report.Text, candidate.Incident);
        using var parsed = JsonDocument.Parse(buffer.ToArray());
        return RecordedIncident.Read(parsed.RootElement);
    }

    // Of one codebook's type, and with somebody or something of the record in a sentence that tells the candidate.
    private static bool IsTold(Document document, RecordedIncident gold, IncidentCandidate candidate)
    {
        if (gold.Event != AcledNames.NameOf(AcledNames.TypeOf(candidate.Incident.SubEvent))) return false;
        var spans = gold.Perpetrators.Concat(gold.Targets).Concat(gold.Victims).Concat(gold.Weapons).SelectMany(entity => entity.Mentions).Concat(gold.Claims.Select(claim => claim.Words)).Concat(gold.PlaceMentions).ToList();
        return candidate.Sentences.Any(sentence => spans.Exists(document.SpanOf(document.Sentences[sentence]).Overlaps));
    }

    private static ModelCard Card(TrainingOptions options, string corpus, ImmutableArray<CardMeasure> measures) => new()
    {
        Name = "incidents",
        Description = "Logistic regression over hashed features of a candidate incident: whether it is one particular incident. Learnt from the MUC-4 training reports, from trackers' notes of one incident each and from our records of modern reports, with copies of the features for notes, wires and long features.",
        Labels = ["no", "yes"],
        Data = [CardCorpus.Of(options.Data, MucFile, "MUC-3/4 (NIST), via xinyadu/gtt; public research data"), CardCorpus.Of(options.Data, NotesFile, "South Asia Terrorism Portal via ConfliBERT; not stated"), CardCorpus.Of(options.Data, EventsFile, "CC BY; Insecurity Insight"), CardCorpus.Of(options.Data, Path.Combine(StoriesFolder, StoryCorpus.FileName), "PLOVER synthetic stories, see the corpus"), .. OwnFolders.Select(folder => CardCorpus.Of(corpus, Path.Combine(folder, OwnFile), "CC BY 4.0, own records"))],
        Licence = "Apache-2.0; contains no text",
        Measures = [.. measures],
        Command = options.Command(),
        Date = options.Date,
    };

    /// <param name="Features">What the judge looks at.</param>
    /// <param name="Label">Its sentences tell an incident of its type.</param>
    private sealed record Example(ImmutableArray<IncidentFeature> Features, bool Label)
    {
        /// <summary>Type, days and country are those of an incident of the report. Half of the votes ask this: a record that gets them wrong is of little use.</summary>
        public bool IsPlaced { get; init; } = Label;
    }
}
