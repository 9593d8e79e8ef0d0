using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// The training sentences with tags by taggers that were trained on the others. A parser taught on the tags of a tagger that
/// has seen the sentence would trust tags more than it should.
/// </summary>
public static class JackknifedTags
{
    private const int Folds = 4, Rounds = 3;

    public static List<TaggedSample> Read(TrainingOptions options, Language.WordClusters clusters, TextWriter log)
    {
        var samples = Treebank.Train(options.Data);
        var labels = TagsTraining.Labels(samples);
        var tagged = new TaggedSample[samples.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            // Blocks of sentences and not every fourth, since neighbours come from one document.
            var isHeld = samples.Select((_, i) => i / 64 % Folds == fold).ToArray();
            log.WriteLine($"tagger without fold {fold + 1} of {Folds}");
            var trainer = TagsTraining.Train([.. samples.Where((_, i) => !isHeld[i])], labels, clusters, Rounds, TextWriter.Null);
            var model = TagsTraining.ToModel(trainer, labels);
            var facts = new TokenFacts(clusters);
            var features = new FeatureSet();
            for (var i = 0; i < samples.Count; i++)
            {
                if (isHeld[i]) tagged[i] = Tag(samples[i], model, facts, features);
            }
        }

        return [.. tagged];
    }

    public static TaggedSample Tag(TreeSample sample, TagModel model, TokenFacts facts, FeatureSet features)
    {
        var tags = new byte[sample.Count];
        sample.Read(facts);
        model.Tag(facts, features, tags);
        return new TaggedSample(sample, [.. tags.Select(tag => model.Upos(tag))], [.. tags.Select(tag => model.Xpos(tag))]);
    }
}
