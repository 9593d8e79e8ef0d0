using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>Trains <c>models/arguments</c> from RAMS dev and WikiEvents dev, and measures by cross-validation, since the shipped model sees all of it.</summary>
public static class ArgumentsTraining
{
    private const string Folder = "rams-wikievents";
    private const string File = Folder + "/rams_dev.jsonlines";
    private const string MoreFile = Folder + "/wikievents_dev.jsonl";
    private const int Folds = 10;

    // A type coded fewer times takes the roles of its family.
    private const int FewestOfType = 6;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var world = KnownWorld.Load(ModelFolder.FindBeside("knowledge"));
        var models = new ModelFolder(options.Models);
        var language = new LanguageReader(StandardStages.Load(models, world, new LanguageOptions()));
        var finder = new ArgumentFinder(world, WordClusters.Load(models));
        RamsItem[] items = [.. RamsCorpus.ReadFile(Path.Combine(options.Data, File)).Where(item => item.Gold is not null)];
        var documents = InOrder.Map(items, item => item.Read(language));
        var more = InOrder.Map([.. WikiEventsCorpus.Read(Path.Combine(options.Data, MoreFile))], item => (item, item.Read(language)));
        log.WriteLine($"{items.Length} windows of RAMS and {more.Length} of WikiEvents read");
        var schema = SchemaOf(items);
        var learner = new ArgumentLearner(finder, schema, more);
        var scores = CrossValidate(items, documents, finder, learner);
        foreach (var score in scores) log.WriteLine(FormattableString.Invariant($"cross-validated {score.Name} {score.Value:F4}"));
        Card(options, scores, schema).Write(options.Models, learner.Train([.. items.Zip(documents)]));
    }

    private static ImmutableArray<Score> CrossValidate(RamsItem[] items, Document[] documents, ArgumentFinder finder, ArgumentLearner learner)
    {
        var found = new RamsFound[items.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = ArgumentModel.Read(learner.Train([.. items.Zip(documents).Where(pair => FoldOf(pair.First) != fold)]));
            for (var i = 0; i < items.Length; i++)
            {
                if (FoldOf(items[i]) == fold) found[i] = RamsSuite.Find(items[i], documents[i], finder, model);
            }
        }

        return [.. RamsSuite.ScoresOf([.. items.Zip(found)])];
    }

    // Windows of one page fall into one fold.
    private static int FoldOf(RamsItem item) => (int)(FeatureHash.Of(item.Line["source_url"]?.GetValue<string>() ?? item.Line["doc_key"]!.GetValue<string>()) % Folds);

    private static ArgumentSchema SchemaOf(RamsItem[] items)
    {
        var roles = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in items.GroupBy(item => item.Trigger.Type, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var family = group.First().Trigger.Family;
            foreach (var label in group.SelectMany(item => item.Gold!.Value.Select(one => one.Label)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var role = RamsItem.RoleOf(label);
                if (group.Count() >= FewestOfType) Of(group.Key).Add(role);
                Of(family).Add(role);
                labels[$"{group.Key} {role}"] = label;
                labels.TryAdd($"{family} {role}", label);
            }
        }

        return new ArgumentSchema(
            roles.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal), labels.ToImmutableSortedDictionary(StringComparer.Ordinal));

        SortedSet<string> Of(string type) => roles.TryGetValue(type, out var set) ? set : roles[type] = new SortedSet<string>(StringComparer.Ordinal);
    }

    private static ModelCard Card(TrainingOptions options, ImmutableArray<Score> scores, ArgumentSchema schema) => new()
    {
        Name = "arguments",
        Description = string.Create(CultureInfo.InvariantCulture, $"Two log-linear choices over hashed features: which word plays a role of an event whose trigger is given, or none, and in which words it is quoted. Learnt on all of RAMS dev and on WikiEvents dev; the figures are cross-validated over {Folds} folds by page."),
        Labels = [.. schema.Roles.Values.SelectMany(role => role).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Data = [CardCorpus.Of(options.Data, File, "RAMS 1.0 (public research data; no licence stated with the copy)"), CardCorpus.Of(options.Data, MoreFile, "MIT repository (gen-arg)")],
        Licence = "Apache-2.0; trained on public research data, of which it contains no text",
        Measures = [.. scores.Select(score => new CardMeasure("cross-validated " + score.Name, Math.Round(score.Value, 4), File))],
        Command = options.Command(),
        Date = options.Date,
    };
}
