namespace Sitrep.Reports;

/// <summary>Takes out of the found article the blocks that are not its text: the head over it, lists of links, captions, the tail.</summary>
internal static class BlockFilter
{
    private const int LongestLink = 250;
    private const int LongestSignature = 80;

    public static List<PageBlock> Filter(List<PageBlock> blocks, IReadOnlySet<string> titles)
    {
        var kept = new List<PageBlock>();
        var repeated = blocks.GroupBy(block => block.Text, StringComparer.Ordinal).Where(g => g.Count() > 2).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var inSection = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var effect = FurnitureWords.Match(block.Text);
            if (effect == FurnitureEffect.Rest && kept.Exists(k => k.IsProse)) break;
            if (effect == FurnitureEffect.Section)
            {
                inSection = true;
                continue;
            }

            if (inSection && !block.IsProse) continue;
            inSection = false;
            if (effect is not null || (repeated.Contains(block.Text) && !block.IsProse) || IsLink(block) || Captions.Is(block.Text)) continue;
            kept.Add(block);
        }

        CutTail(kept);
        CutHead(kept, titles);
        return kept;
    }

    // A line that is a link and no sentence leads away from the article.
    private static bool IsLink(PageBlock block) => block.MostlyLinks && block.Text.Length < LongestLink && (!block.EndsSentence || block.LinkedChars >= block.Text.Length - 2);

    // Title, section, byline, date: what stands before the first paragraph and is no sentence.
    private static void CutHead(List<PageBlock> blocks, IReadOnlySet<string> titles)
    {
        var first = blocks.FindIndex(block => block.IsProse);
        if (first <= 0) return;
        for (var i = first - 1; i >= 0; i--)
        {
            var text = blocks[i].Text;
            var stays = DatelineReader.Read(text, 0) is not null || (blocks[i].EndsSentence && text.Length > 40 && !titles.Contains(PageOrigin.Bare(text)));
            if (!stays) blocks.RemoveAt(i);
        }
    }

    // Tags, a signature, a last heading over nothing.
    private static void CutTail(List<PageBlock> blocks)
    {
        while (blocks.Count > 1 && blocks.Exists(block => block.IsProse) && IsLoose(blocks[^1])) blocks.RemoveAt(blocks.Count - 1);
    }

    private static bool IsLoose(PageBlock block) =>
        block.Kind == BlockKind.Heading || (block.Kind == BlockKind.Paragraph && !block.EndsSentence && (block.Text.Length < LongestSignature || block.MostlyLinks));
}
