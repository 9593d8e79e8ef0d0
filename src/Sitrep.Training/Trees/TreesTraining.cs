using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Trains <c>models/trees</c>, on tags that a tagger gave which had not seen the sentence.</summary>
public static class TreesTraining
{
    private const int MinUpdates = 3, Rounds = 6;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        var models = new ModelFolder(options.Models);
        var clusters = Language.WordClusters.Load(models);
        var samples = JackknifedTags.Read(options, clusters, log);
        var trainer = new TreesTrainer(clusters);
        for (var round = 0; round < (options.Rounds ?? Rounds); round++)
        {
            trainer.Round(samples, round);
            log.WriteLine($"round {round + 1}: {trainer.Report()}");
        }

        var model = new TreeModel(trainer.Actions.ToModel(MinUpdates), trainer.Relations.ToModel(MinUpdates));
        var measures = TreeMeasure.Dev(options, model, TagModel.Load(models), clusters).ToArray();
        foreach (var measure in measures) log.WriteLine($"{measure.Name} {measure.Value:0.0000} {measure.On}");

        using var writer = new ModelWriter();
        trainer.Actions.Write(writer, MinUpdates);
        trainer.Relations.Write(writer, MinUpdates);
        new ModelCard
        {
            Name = "trees",
            Description = "Dependency trees: greedy arc-hybrid transitions by averaged perceptron with a dynamic oracle; a second linear model names the arcs.",
            Labels = [.. Enum.GetValues<Deprel>().Select(DeprelNames.NameOf)],
            Data = Treebank.Corpora(options.Data),
            Licence = "CC BY-SA 4.0",
            Measures = measures,
            Command = options.Command(),
            Date = options.Date,
        }.Write(options.Models, writer.Finish());
    }
}
