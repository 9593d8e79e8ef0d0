using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>The stages that Sitrep runs, in the order of the path.</summary>
public static class StandardStages
{
    /// <exception cref="ModelException">A model is missing or is not the one on its card.</exception>
    public static ImmutableArray<ILayerStage> Load(ModelFolder models, KnownWorld world, LanguageOptions options)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(options);
        var clusters = WordClusters.Load(models);
        return
        [
            TokenFinder.Load(),
            SentenceFinder.Load(options),
            SyntaxFinder.Load(models, clusters),
            LemmaFinder.Load(models),
            NameFinder.Load(models, clusters, world),
            TimeFinder.Load(),
            QuantityFinder.Load(),
            PlaceFinder.Load(world),
            CoreferenceFinder.Load(models, clusters),
        ];
    }
}
