using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Makes <c>models/statements</c> from PolNeAR's training part: which words are reporting cues, and what their sources and contents are.</summary>
public static class StatementsTraining
{
    private const int DefaultRounds = 14, MinUpdates = 3;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var language = new LanguageReader(StandardStages.Load(new ModelFolder(options.Models), KnownWorld.Load(ModelFolder.FindBeside("knowledge")), new LanguageOptions()));
        var finder = StatementFinder.OfRules(new ModelFolder(options.Models));
        var folder = Path.Combine(options.Data, "polnear", "train");
        var texts = InOrder.Map([.. PolnearCorpus.Read(folder).Where(document => document.Gold is not null)], document => Prepare(document, language, finder));
        log.WriteLine($"{texts.Length} texts read");
        using var writer = new ModelWriter();
        Learn(texts, new PerceptronTrainer(3), options.Rounds ?? DefaultRounds, LearnCues, "cues", writer, log);
        Learn(texts, new PerceptronTrainer(3), options.Rounds ?? DefaultRounds, LearnSpans, "spans", writer, log);
        var model = writer.Finish();
        using var reader = new ModelReader(model, "statements");
        var dev = new PolnearSuite(StatementFinder.Of(finder, AttributionModel.Read(reader))).Measure(PolnearCorpus.Read(Path.Combine(options.Data, "polnear", "dev")), language);
        foreach (var score in dev) log.WriteLine($"{score.Name}: {score.Value:0.0000}");
        new ModelCard
        {
            Name = "statements",
            Description = "Who says what: linear models for reporting cues, and for the sources and contents around them. Sees what the rules found.",
            Labels = ["cue", "source", "content"],
            Data = [CardCorpus.OfFolder(options.Data, "polnear/train", "PolNeAR, by networkdynamics; texts of US newspapers remain with their owners")],
            Licence = "that of the project; the corpus is credited above",
            Measures = [.. dev.Where(score => score.Name.EndsWith("F1", StringComparison.Ordinal)).Select(score => new CardMeasure(score.Name, score.Value, "polnear/dev"))],
            Command = options.Command(),
            Date = options.Date,
        }.Write(options.Models, model);
    }

    private static void Learn(Example[] texts, PerceptronTrainer trainer, int rounds, Func<Example, PerceptronTrainer, FeatureSet, int> learn, string what, ModelWriter writer, TextWriter log)
    {
        var features = new FeatureSet();
        var order = Enumerable.Range(0, texts.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            var wrong = order.Sum(index => learn(texts[index], trainer, features));
            log.WriteLine($"{what}, round {round + 1}: {wrong} wrong");
        }

        trainer.Write(writer, MinUpdates);
    }

    // The label before is the one just predicted, so that training sees the mistakes that reading will make.
    private static int LearnCues(Example text, PerceptronTrainer trainer, FeatureSet features)
    {
        Span<float> scores = stackalloc float[3];
        var bits = text.Columns.ChildBits();
        var wrong = 0;
        for (var s = 0; s < text.Columns.Document.Sentences.Count; s++)
        {
            var sentence = text.Columns.Document.Sentences[s];
            var label = AttributionModel.NoCue;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                AttributionFeatures.OfCue(text.Columns, bits, i, sentence, label, features);
                if (trainer.Learn(features.Items, text.Cues[i], scores)) wrong++;
                label = Best(scores);
            }
        }

        return wrong;
    }

    private static int LearnSpans(Example text, PerceptronTrainer trainer, FeatureSet features)
    {
        var wrong = 0;
        foreach (var (cue, labels) in text.Spans)
        {
            var scores = new float[3];
            AttributionModel.Walk(text.Columns, cue, features, (token, set) =>
            {
                if (trainer.Learn(set.Items, labels.GetValueOrDefault(token), scores)) wrong++;
                return Best(scores);
            }, (_, _) => { });
        }

        return wrong;
    }

    private static int Best(ReadOnlySpan<float> scores) => scores[1] > scores[0] ? scores[2] > scores[1] ? 2 : 1 : scores[2] > scores[0] ? 2 : 0;

    private static Example Prepare(PolnearDocument corpus, LanguageReader language, StatementFinder finder)
    {
        var document = language.Read(new Report { Id = corpus.Id, Text = new SourceText(corpus.Text) });
        var columns = finder.Columns(document);
        var cues = new int[document.Count];
        var spans = new List<(TokenRange Cue, Dictionary<int, int> Labels)>();
        foreach (var attribution in corpus.Gold!.Value)
        {
            var whole = default(TokenRange?);
            foreach (var range in attribution.Cue.Select(span => Tokens(document, span)).Where(range => range.Length > 0))
            {
                for (var i = range.Start; i < range.End; i++) cues[i] = i == range.Start ? AttributionModel.CueBegins : AttributionModel.CueGoesOn;
                whole ??= range;
            }

            if (whole is not { } cue) continue;
            var labels = new Dictionary<int, int>();
            foreach (var token in attribution.Source.SelectMany(span => All(Tokens(document, span)))) labels[token] = AttributionModel.InSource;
            foreach (var token in attribution.Content.SelectMany(span => All(Tokens(document, span)))) labels[token] = AttributionModel.InContent;
            spans.Add((cue, labels));
        }

        return new Example(columns, cues, spans);
    }

    private static TokenRange Tokens(Document document, TextSpan codePoints)
    {
        var map = document.Report.Text.CodePoints;
        return document.Tokens.Covering(new TextSpan(map.ToUtf16(codePoints.Start), map.ToUtf16(codePoints.End)));
    }

    private static IEnumerable<int> All(TokenRange range) => Enumerable.Range(range.Start, range.Length);

    private sealed record Example(AttributionColumns Columns, int[] Cues, List<(TokenRange Cue, Dictionary<int, int> Labels)> Spans);
}
