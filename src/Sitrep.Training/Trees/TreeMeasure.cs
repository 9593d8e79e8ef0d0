using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>UAS and LAS (universal relations, without subtypes) of a parser on the dev parts, with predicted tags.</summary>
public static class TreeMeasure
{
    public static IEnumerable<CardMeasure> Dev(TrainingOptions options, TreeModel model, TagModel tags, Language.WordClusters clusters)
    {
        foreach (var treebank in new[] { "ewt", "gum" })
        {
            foreach (var capitals in new[] { false, true })
            {
                var (heads, labelled) = Measure(Treebank.Dev(options.Data, treebank, capitals), model, tags, clusters);
                var what = capitals ? ", in capitals" : "";
                yield return new CardMeasure("UAS" + what, heads, $"ud/{treebank}-dev.conllu, gold tokens, predicted tags");
                yield return new CardMeasure("LAS" + what, labelled, $"ud/{treebank}-dev.conllu, gold tokens, predicted tags");
            }
        }
    }

    private static (double Heads, double Labelled) Measure(List<TreeSample> samples, TreeModel model, TagModel tags, Language.WordClusters clusters)
    {
        var features = new TreeFeatures(new TokenFacts(clusters));
        var set = new FeatureSet();
        var state = new TreeState();
        int heads = 0, labelled = 0, all = 0;
        foreach (var sample in samples)
        {
            var tagged = JackknifedTags.Tag(sample, tags, features.Facts, set);
            features.SetTags(tagged.Upos, tagged.Xpos);
            model.Parse(features, set, state);
            for (var i = 0; i < sample.Count; i++)
            {
                all++;
                var gold = sample.Heads[i] < 0 ? sample.Count : sample.Heads[i];
                if (state.Head(i) != gold) continue;
                heads++;
                if (Universal(state.Relation(i)) == Universal(sample.Relations[i])) labelled++;
            }
        }

        return ((double)heads / all, (double)labelled / all);
    }

    private static string Universal(Deprel relation) => DeprelNames.NameOf(relation).Split(':')[0];
}
