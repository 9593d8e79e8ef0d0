using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sitrep.Reports;

/// <summary>Takes out of a page what is no text of the article: by tag, by name, by being hidden.</summary>
internal static class PageCleaner
{
    // An element named "related" that holds this share of the page's prose is not what its name says.
    private const double LargestShare = 0.25;

    public static void Clean(IHtmlDocument page)
    {
        if (page.Body is not { } body) return;
        var prose = Prose(body);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            if (element.Owner is null || element.ParentElement is null || !IsDropped(element)) continue;
            if (Prose(element) > LargestShare * prose || HoldsArticle(element)) continue;
            element.Remove();
        }
    }

    private static bool IsDropped(IElement element) => element.LocalName switch
    {
        "script" or "style" or "noscript" or "template" or "iframe" or "nav" or "footer" or "button" or "dialog" or "menu" => true,
        "article" or "main" or "table" or "tbody" or "tr" => false,
        "figure" => element.QuerySelector("table, blockquote, pre") is null,
        "figcaption" => true,
        "aside" => true,
        "p" or "h1" or "h2" or "h3" or "h4" or "b" or "i" or "em" or "strong" or "a" or "blockquote" => IsHidden(element),
        _ => IsHidden(element) || (ElementWords.Of(element) == ElementVerdict.Drop && !HoldsQuotedPost(element)),
    };

    private static bool HoldsArticle(IElement element) => element.QuerySelector("main, [itemprop~=articleBody]") is not null;

    // A post quoted from a network is part of the report, though its frame is named "social" or "embed".
    private static bool HoldsQuotedPost(IElement element) =>
        element.QuerySelector("blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed") is { } post && post.TextContent.Length * 2 > element.TextContent.Length;

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        return element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Characters of paragraphs; a page without them counts by its longer stretches of text.</summary>
    private static int Prose(IElement element)
    {
        var prose = 0;
        foreach (var node in element.GetDescendants())
        {
            // Scripts stand bare in broken pages.
            if (node is IText { Data.Length: >= 60 } text && !text.Data.Contains('{', StringComparison.Ordinal) && text.ParentElement is { LocalName: not ("script" or "style" or "noscript" or "template") }) prose += text.Data.Length;
        }

        return prose;
    }
}
