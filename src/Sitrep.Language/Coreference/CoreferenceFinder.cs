using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Brings together the mentions of one person, group, place or thing: each mention takes the earlier one that it most likely
/// repeats, or none, by a linear ranking model.
/// </summary>
public sealed class CoreferenceFinder : ILayerStage
{
    private readonly LinearModel _model;
    private readonly MentionFinder _mentions;

    private CoreferenceFinder(WordClusters clusters, LinearModel model)
    {
        _mentions = new MentionFinder(clusters);
        _model = model;
    }

    public StageCard Card { get; } =
        new("coreference", [Layer.Tokens, Layer.Sentences, Layer.Tags, Layer.Trees, Layer.Names], [Layer.Coreference], "coreference", ["coref"]);

    /// <exception cref="ModelException">A model is missing or is not the one on its card.</exception>
    public static CoreferenceFinder Load(ModelFolder models, WordClusters clusters)
    {
        using var reader = new ModelReader(models.Open("coreference"), "coreference");
        return Read(clusters, reader);
    }

    /// <summary>Reads the weights as training writes them.</summary>
    public static CoreferenceFinder Read(WordClusters clusters, ModelReader reader) => new(clusters, LinearModel.Read(reader));

    public void Annotate(Document document)
    {
        var mentions = _mentions.Find(document);
        var links = Link(document, mentions);
        var entities = new List<List<int>>();
        var entityOf = new int[mentions.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            entityOf[i] = links[i] < 0 ? entities.Count : entityOf[links[i]];
            if (links[i] < 0) entities.Add([]);
            entities[entityOf[i]].Add(i);
        }

        document.Coreference = new CoreferenceLayer([.. entities.Select(entity => ToEntity(entity, mentions))]);
    }

    // Index of the earlier mention that each repeats, or -1.
    private int[] Link(Document document, ImmutableArray<Mention> mentions)
    {
        var features = new FeatureSet();
        var pairs = new PairFeatures(document, mentions);
        var picker = new MentionCandidates(document, mentions);
        var candidates = new List<int>();
        var links = new int[mentions.Length];
        Span<int> score = stackalloc int[1];
        for (var i = 0; i < mentions.Length; i++)
        {
            pairs.First(i, features);
            _model.Score(features.Items, score);
            var (best, link) = (score[0], -1);
            picker.Collect(i, candidates);
            foreach (var earlier in candidates)
            {
                pairs.Pair(i, earlier, i - earlier, features);
                _model.Score(features.Items, score);
                if (score[0] > best) (best, link) = (score[0], earlier);
            }

            pairs.Remember(i);
            links[i] = link;
        }

        return links;
    }

    // The most telling mention is the longest name, else the longest description; the first of equals.
    private static Entity ToEntity(List<int> members, ImmutableArray<Mention> mentions)
    {
        var main = 0;
        for (var i = 1; i < members.Count; i++)
        {
            if (Telling(mentions[members[i]]) > Telling(mentions[members[main]])) main = i;
        }

        return new Entity([.. members.Select(i => new EntityMention(mentions[i].Tokens, mentions[i].Head))], main);
    }

    // A long clause behind a name says more of it but names it no better.
    private static int Telling(Mention mention) => (int)mention.Kind * 100 + Math.Min(mention.Tokens.Length, 8);
}
