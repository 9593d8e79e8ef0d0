using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Language;

/// <summary>Runs the stages of the language layer over a report. Built once, then frozen; one instance serves all threads.</summary>
public sealed class LanguageReader
{
    /// <exception cref="ArgumentException">A stage requires a layer that no stage before it assigns, or two assign the same.</exception>
    public LanguageReader(ImmutableArray<ILayerStage> stages)
    {
        var assigned = new HashSet<Layer>();
        foreach (var card in stages.Select(stage => stage.Card))
        {
            if (card.Requires.FirstOrDefault(layer => !assigned.Contains(layer), (Layer)(-1)) is >= 0 and var missing)
                throw new ArgumentException($"Stage {card.Name} requires {missing}, which no stage before it assigns.", nameof(stages));
            foreach (var layer in card.Assigns)
            {
                if (!assigned.Add(layer)) throw new ArgumentException($"Stage {card.Name} assigns {layer} a second time.", nameof(stages));
            }
        }

        Stages = stages;
    }

    public ImmutableArray<ILayerStage> Stages { get; }

    /// <summary>Annotates all layers that the stages assign.</summary>
    public Document Read(Report report)
    {
        var document = new Document(report);
        foreach (var stage in Stages) stage.Annotate(document);
        return document;
    }
}
