namespace Sitrep.Language;

/// <summary>Sizes of the syntax net. All but the numbers of labels are its maker's choice; they stand in the model file.</summary>
public sealed record SyntaxShape
{
    /// <summary>Rows of the learnt table of words; two rows add up to a word, so that few words share both.</summary>
    public int WordRows { get; init; } = 16384;

    /// <summary>Rows of the learnt table of a word's parts and shape.</summary>
    public int PartRows { get; init; } = 16384;

    /// <summary>Width of a row of the learnt tables.</summary>
    public int Row { get; init; } = 64;

    /// <summary>Width of the pretrained word vectors.</summary>
    public int Vector { get; init; } = 100;

    /// <summary>State of one direction of a layer; a layer is twice as wide.</summary>
    public int State { get; init; } = 160;

    public int Layers { get; init; } = 3;

    /// <summary>Width of what an arc is scored from.</summary>
    public int Arc { get; init; } = 128;

    /// <summary>Width of what a relation is named from.</summary>
    public int Name { get; init; } = 128;

    public required int Tags { get; init; }

    public required int Relations { get; init; }

    public int Input => Vector + (2 * Row);

    public int Width => 2 * State;
}
