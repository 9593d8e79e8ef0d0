using AngleSharp.Dom;

namespace Sitrep.Reports;

/// <summary>What kind of element a block's text stood in.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
}

/// <summary>A paragraph, heading or list item of a page.</summary>
/// <param name="Kind">By the nearest block element.</param>
/// <param name="Text">Blanks collapsed; a single line break is kept.</param>
/// <param name="LinkedChars">How many of its characters are inside links.</param>
/// <param name="Owner">The block element it stood in.</param>
internal sealed record PageBlock(BlockKind Kind, string Text, int LinkedChars, INode Owner)
{
    public bool MostlyLinks => LinkedChars * 2 > Text.Length;

    public bool EndsSentence => TextLine.EndsSentence(Text);

    /// <summary>Text that a person wrote to be read on: long, or a whole sentence.</summary>
    public bool IsProse => Kind != BlockKind.Heading && !MostlyLinks && (Text.Length >= 160 || (Text.Length >= 60 && EndsSentence));
}
