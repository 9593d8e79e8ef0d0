using AngleSharp.Html.Parser;

namespace Sitrep.Reports;

/// <summary>Reads a web page into a draft. Scripts are never run, nothing is fetched.</summary>
internal static class PageFormat
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    public static Draft Read(string input, string html)
    {
        using var page = Parser.ParseDocument(html);
        var origin = PageOrigin.Of(page);
        return new Draft(input, ArticleFinder.Find(page, origin)) { Title = origin.Title, Published = origin.Published, Source = origin.Source, Url = origin.Url };
    }
}
