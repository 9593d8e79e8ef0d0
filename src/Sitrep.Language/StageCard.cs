using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>What a stage says of itself; <c>sitrep pipeline</c> prints it and a test holds the order.</summary>
/// <param name="Name">Folder name of its room, in lower case: "names".</param>
/// <param name="Requires">Layers it reads.</param>
/// <param name="Assigns">The layers it writes.</param>
/// <param name="Model">Folder under <c>models/</c>, or null for a stage of rules.</param>
/// <param name="MeasuredBy">Suites of <c>sitrep eval</c> that measure it.</param>
public sealed record StageCard(string Name, ImmutableArray<Layer> Requires, ImmutableArray<Layer> Assigns, string? Model, ImmutableArray<string> MeasuredBy);

/// <summary>A stage of the language layer. Built once, then frozen; safe to use from many threads.</summary>
public interface ILayerStage
{
    StageCard Card { get; }

    /// <summary>Reads the layers that the card requires and sets those it assigns.</summary>
    void Annotate(Document document);
}
