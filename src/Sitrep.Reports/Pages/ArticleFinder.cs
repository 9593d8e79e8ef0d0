using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Sitrep.Reports;

/// <summary>Finds the article of a page: the reader-mode algorithm on the cleaned page, then a filter over its paragraphs.</summary>
internal static class ArticleFinder
{
    // With less than this the reader-mode algorithm has most likely picked a teaser.
    private const int ShortestArticle = 140;

    // The element that holds the article holds all of it but for a stray paragraph.
    private const double ContainerShare = 0.9;

    // The algorithm's time grows faster than the page.
    private const int MostElements = 15_000;

    // A declared body shorter than this share of what was found is a teaser or the first page of a gallery.
    private const double DeclaredShare = 0.6;

    /// <summary>Paragraphs parted by blank lines; empty when the page has no text.</summary>
    public static string Find(IHtmlDocument page, PageOrigin origin)
    {
        PageCleaner.Clean(page);
        var whole = page.Body is { } body ? BlockReader.Read(body) : [];
        var declared = Declared(page, whole);
        var article = BlockFilter.Filter(Around(whole, declared, Core(page)), origin.Titles);
        if (Length(article) < ShortestArticle) article = BlockFilter.Filter(whole, origin.Titles);
        return Join(article);
    }

    public static string Join(IEnumerable<PageBlock> blocks) => string.Join("\n\n", blocks.Select(block => block.Text));

    // The algorithm drops tables, lists and quoted posts inside the article. It tells where the article is; all that stands there is taken.
    private static List<PageBlock> Around(List<PageBlock> whole, List<PageBlock> declared, List<PageBlock> core)
    {
        var prose = core.Where(block => block.IsProse).Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var matched = whole.Where(block => prose.Contains(block.Text)).ToList();
        var length = Length(matched);
        if (declared.Count > 0 && Length(declared) >= DeclaredShare * length) return declared;
        if (length * 2 < prose.Sum(text => text.Length)) return core;

        var inside = new Dictionary<INode, int>();
        foreach (var block in matched)
        {
            for (INode? node = block.Owner; node is not null; node = node.Parent) inside[node] = inside.GetValueOrDefault(node) + block.Text.Length;
        }

        for (INode? node = matched.Count > 0 ? matched.MaxBy(block => block.Text.Length)!.Owner : null; node is not null; node = node.Parent)
        {
            if (inside[node] < ContainerShare * length) continue;
            return whole.FindAll(block => node.Contains(block.Owner));
        }

        return core;
    }

    // Many sites say themselves where the article's body is.
    private static List<PageBlock> Declared(IHtmlDocument page, List<PageBlock> whole)
    {
        var bodies = page.QuerySelectorAll("[itemprop~=articleBody]");
        return bodies.Length == 1 && bodies[0] is { } body ? whole.FindAll(block => body.Contains(block.Owner)) : [];
    }

    private static List<PageBlock> Core(IHtmlDocument page)
    {
        List<PageBlock> blocks = [];
        // The reader takes the page apart; whole keeps pointing into ours.
        if (page.All.Length > MostElements) return [];
        using var reader = new Reader("https://page.invalid/", (IHtmlDocument)page.Clone(deep: true));
        reader.AddCustomOperationEnd(element => blocks = BlockReader.Read(element));
        return reader.GetArticle().Completed ? blocks : [];
    }

    private static int Length(List<PageBlock> blocks) => blocks.Sum(block => block.Text.Length);
}
