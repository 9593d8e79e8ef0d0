using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Trains <c>models/insecurity</c> from the descriptions whose id's hash puts them into the train part; the rest measures it.</summary>
public static class InsecurityTraining
{
    private const string File = "insecurity-insight/events.jsonl.gz";

    // A term coded fewer times is not given.
    private const int FewestOfTerm = 5;
    private const int FewestOfFeature = 3;
    private const float TypePenalty = 6;
    private const float CountPenalty = 4;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var world = KnownWorld.Load(ModelFolder.FindBeside("knowledge"));
        var language = new LanguageReader(StandardStages.Load(new ModelFolder(options.Models), world, new LanguageOptions()));
        var facts = InsecurityReader.Of(world, []);
        InsecurityItem[] items = [.. InsecurityCorpus.ReadFile(Path.Combine(options.Data, File)).Where(item => item.Gold is not null)];
        var read = InOrder.Map(items, item => facts.Facts(language.Read(InsecurityInsightSuite.ReportOf(item)), item.Day));
        log.WriteLine($"{items.Length} descriptions read");
        var model = Train([.. items.Zip(read).Where(pair => !pair.First.IsDev)], log);

        var reader = InsecurityReader.Of(world, model);
        var scores = InsecurityInsightSuite.ScoresOf("dev", [.. items.Zip(read).Where(pair => pair.First.IsDev).Select(pair => (pair.First, reader.Judge(pair.Second)))]).ToImmutableArray();
        foreach (var score in scores) log.WriteLine(FormattableString.Invariant($"{score.Name} {score.Value:F4}"));
        Card(options, scores, reader.Terms).Write(options.Models, model);
    }

    private static byte[] Train(ImmutableArray<(InsecurityItem Item, InsecurityFacts Facts)> examples, TextWriter log)
    {
        var perpetrators = Terms(examples.Select(example => example.Item.Gold!.Perpetrator));
        var weapons = Terms(examples.Select(example => example.Item.Gold!.Weapon));
        using var models = new MemoryStream();
        var types = new SoftmaxTrainer(perpetrators.Length) { Penalty = TypePenalty, MinCount = FewestOfFeature };
        foreach (var (item, facts) in examples) Add(types, facts.Types, perpetrators.IndexOf(item.Gold!.Perpetrator));
        types.Train(models);
        log.WriteLine("perpetrators trained");
        var classes = new SoftmaxTrainer(weapons.Length) { Penalty = TypePenalty, MinCount = FewestOfFeature };
        foreach (var (item, facts) in examples) Add(classes, facts.Types, weapons.IndexOf(item.Gold!.Weapon));
        classes.Train(models);
        log.WriteLine("weapons trained");
        for (var k = 0; k < InsecurityCounts.Outcomes.Length; k++)
        {
            var counts = new SoftmaxTrainer(InsecurityCounts.Choices) { Penalty = CountPenalty, MinCount = FewestOfFeature };
            foreach (var (item, facts) in examples) Add(counts, facts.Counts, InsecurityCounts.ChoiceFor(item.Gold!.Counts[k], facts.Told[k]) ?? -1);
            counts.Train(models);
        }

        using var writer = new ModelWriter();
        writer.Texts([.. perpetrators]);
        writer.Texts([.. weapons]);
        writer.Bytes(models.ToArray());
        return writer.Finish();
    }

    private static void Add(SoftmaxTrainer trainer, ImmutableArray<uint> features, int label)
    {
        if (label >= 0) trainer.Add(features, label);
    }

    private static ImmutableArray<string> Terms(IEnumerable<string> coded) =>
        [.. coded.GroupBy(term => term, StringComparer.Ordinal).Where(group => group.Count() >= FewestOfTerm).Select(group => group.Key).Order(StringComparer.Ordinal)];

    private static ModelCard Card(TrainingOptions options, ImmutableArray<Score> scores, (ImmutableArray<string> Perpetrators, ImmutableArray<string> Weapons) terms) => new()
    {
        Name = "insecurity",
        Description = "Multinomial logistic regressions over hashed words and actors of a description: type of perpetrator, class of weapon, and how the numbers killed, injured, kidnapped and arrested are chosen. Learnt on four in five descriptions, by the hash of the id; the figures are on the fifth.",
        Labels = [.. terms.Perpetrators, .. terms.Weapons],
        Data = [CardCorpus.Of(options.Data, File, "CC BY; Insecurity Insight, Security in Numbers Database (SiND), via the Humanitarian Data Exchange")],
        Licence = "CC BY 4.0; contains no text of the descriptions",
        Measures = [.. scores.Select(score => new CardMeasure(score.Name, Math.Round(score.Value, 4), File))],
        Command = options.Command(),
        Date = options.Date,
    };
}
