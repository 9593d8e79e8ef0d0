using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>UPOS, UAS and LAS (universal relations, without subtypes) of a syntax net on the dev parts, with gold tokens.</summary>
public static class SyntaxMeasure
{
    public static IEnumerable<CardMeasure> Dev(string data, SyntaxNet net, WordClusters clusters, IReadOnlyList<(Upos Upos, Xpos Xpos)> tags)
    {
        foreach (var treebank in new[] { "ewt", "gum" })
        {
            foreach (var capitals in new[] { false, true })
            {
                var (upos, heads, labelled) = Measure(Treebank.Dev(data, treebank, capitals), net, clusters, tags);
                var (what, on) = (capitals ? ", in capitals" : "", $"ud/{treebank}-dev.conllu, gold tokens");
                yield return new CardMeasure("UPOS" + what, upos, on);
                yield return new CardMeasure("UAS" + what, heads, on);
                yield return new CardMeasure("LAS" + what, labelled, on);
            }
        }
    }

    private static (double Upos, double Heads, double Labelled) Measure(List<TreeSample> samples, SyntaxNet net, WordClusters clusters, IReadOnlyList<(Upos Upos, Xpos Xpos)> tags)
    {
        var facts = new TokenFacts(clusters);
        var input = new SyntaxInput(net.Shape.WordRows, net.Shape.PartRows);
        var run = new SyntaxRun();
        int right = 0, heads = 0, labelled = 0, all = 0;
        foreach (var sample in samples)
        {
            sample.Read(facts);
            input.Clear();
            input.Add(facts, 0, facts.Count);
            net.Read(input, run);
            for (var i = 0; i < sample.Count; i++)
            {
                all++;
                if (tags[run.Tags[i]].Upos == sample.Upos[i]) right++;
                if (run.Heads[i] != sample.Heads[i]) continue;
                heads++;
                if (Universal((Deprel)run.Relations[i]) == Universal(sample.Relations[i])) labelled++;
            }
        }

        return ((double)right / all, (double)heads / all, (double)labelled / all);
    }

    private static string Universal(Deprel relation) => DeprelNames.NameOf(relation).Split(':')[0];
}
