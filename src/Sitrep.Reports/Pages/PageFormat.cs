using AngleSharp.Html.Parser;

namespace Sitrep.Reports;

/// <summary>Reads a web page into a draft. Scripts are never run, nothing is fetched.</summary>
internal static class PageFormat
{
    // One a page: a parser keeps the page it works on, and pages are read side by side.
    private static HtmlParser Parser => new(new HtmlParserOptions { IsScripting = false });

    public static Draft Read(string input, string html)
    {
        if (TagStripper.IsTooDeep(html)) return new Draft(input, TagStripper.Strip(html));
        using var page = Parser.ParseDocument(html);
        var origin = PageOrigin.Of(page);
        return new Draft(input, ArticleFinder.Find(page, origin)) { Title = origin.Title, Published = origin.Published, Source = origin.Source, Url = origin.Url };
    }

    /// <summary>Text of a piece of HTML that is all article: a feed item's content.</summary>
    public static string FragmentText(string html)
    {
        if (TagStripper.IsTooDeep(html)) return TagStripper.Strip(html);
        using var page = Parser.ParseDocument(html);
        return page.Body is { } body ? ArticleFinder.Join(BlockFilter.Filter(BlockReader.Read(body), new HashSet<string>())) : "";
    }

    /// <summary>One line without markup: a feed's title may hold tags and entities.</summary>
    public static string PlainText(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&')) return string.Join(' ', html.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        using var page = Parser.ParseDocument(html);
        return string.Join(' ', (page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
