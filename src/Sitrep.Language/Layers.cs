namespace Sitrep.Language;

/// <summary>The layers of a <see cref="Document"/>, in the order of the path.</summary>
public enum Layer
{
    Tokens,
    Sentences,
    Tags,
    Lemmas,
    Trees,
    Names,
    Times,
    Quantities,
    Places,
    Coreference,
}

/// <summary>A layer was read before it was set, or set twice: a fault of the program, never of an input.</summary>
public sealed class LayerException : InvalidOperationException
{
    private LayerException(string message) : base(message)
    {
    }

    internal static LayerException Missing(Layer layer) => new($"Layer {layer} is read before the stage that assigns it has run.");

    internal static LayerException Twice(Layer layer) => new($"Layer {layer} is assigned a second time; a layer is written once.");
}
