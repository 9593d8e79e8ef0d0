using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Makes <c>models/statements</c> from PolNeAR's training part: which words are reporting cues, and what their sources and contents are.</summary>
public static class StatementsTraining
{
    private const int DefaultRounds = 8;
    private const float Draw = 0.002f, Drop = 0.6f, CueMiss = 3, SpanMiss = 1;

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
        var rounds = options.Rounds ?? DefaultRounds;
        Learn(new LabelChainTrainer(Draw, Drop, CueMiss), trainer => texts.SelectMany(text => CueRuns(text, trainer)), rounds, "cues", writer, log);
        Learn(new LabelChainTrainer(Draw, Drop, SpanMiss), trainer => texts.SelectMany(text => SpanRuns(text, trainer)), rounds, "spans", writer, log);
        var model = writer.Finish();
        using var reader = new ModelReader(model, "statements");
        var dev = new PolnearSuite(StatementFinder.Of(finder, AttributionModel.Read(reader))).Measure(PolnearCorpus.Read(Path.Combine(options.Data, "polnear", "dev")), language);
        foreach (var score in dev) log.WriteLine($"{score.Name}: {score.Value:0.0000}");
        new ModelCard
        {
            Name = "statements",
            Description = "Who says what: label chains for reporting cues, and for the sources and contents around them. Sees what the rules found.",
            Labels = ["cue", "source", "content"],
            Data = [CardCorpus.OfFolder(options.Data, "polnear/train", "PolNeAR, by networkdynamics; texts of US newspapers remain with their owners")],
            Licence = "that of the project; the corpus is credited above",
            Measures = [.. dev.Where(score => score.Name.EndsWith("F1", StringComparison.Ordinal)).Select(score => new CardMeasure(score.Name, score.Value, "polnear/dev"))],
            Command = options.Command(),
            Date = options.Date,
        }.Write(options.Models, model);
    }

    private static void Learn(LabelChainTrainer trainer, Func<LabelChainTrainer, IEnumerable<LabelRun>> runsOf, int rounds, string what, ModelWriter writer, TextWriter log)
    {
        var runs = runsOf(trainer).ToList();
        for (var round = 0; round < rounds; round++) log.WriteLine($"{what}, round {round + 1}: loss {trainer.Pass(runs):0.0000}");
        trainer.Write(writer);
    }

    private static IEnumerable<LabelRun> CueRuns(Example text, LabelChainTrainer trainer)
    {
        var bits = text.Columns.ChildBits();
        for (var s = 0; s < text.Columns.Document.Sentences.Count; s++)
        {
            var sentence = text.Columns.Document.Sentences[s];
            yield return Run(
                trainer, sentence, (token, set) => AttributionFeatures.OfCue(text.Columns, bits, token, sentence, set), (token, set) => AttributionFeatures.OfCuePair(text.Columns, token, set),
                token => (byte)text.Cues[token]);
        }
    }

    private static IEnumerable<LabelRun> SpanRuns(Example text, LabelChainTrainer trainer)
    {
        foreach (var (cue, labels) in text.Spans)
        {
            var window = new CueWindow(text.Columns, cue);
            yield return Run(trainer, window.Tokens, window.OfToken, window.OfPair, token => cue.Contains(token) ? (byte)AttributionModel.Neither : (byte)labels.GetValueOrDefault(token));
        }
    }

    private static LabelRun Run(LabelChainTrainer trainer, TokenRange range, ChainFeatures ofToken, ChainFeatures ofPair, Func<int, byte> label)
    {
        var features = new FeatureSet();
        int[][] tokens = new int[range.Length][], pairs = new int[range.Length][];
        for (var i = 0; i < range.Length; i++)
        {
            features.Clear();
            ofToken(range.Start + i, features);
            tokens[i] = trainer.TokenFeatures.RowsOf(features.Items);
            features.Clear();
            if (i > 0) ofPair(range.Start + i, features);
            pairs[i] = trainer.PairFeatures.RowsOf(features.Items);
        }

        return new LabelRun(tokens, pairs, [.. Enumerable.Range(range.Start, range.Length).Select(label)]);
    }

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
