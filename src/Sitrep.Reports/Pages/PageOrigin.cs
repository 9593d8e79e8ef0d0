using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sitrep.Reports;

/// <summary>What a page says of itself, in its head and its schema.org block.</summary>
/// <param name="Title">Without the site's name.</param>
/// <param name="Published">The day as the site's clock had it.</param>
/// <param name="Source">The site, as it names itself.</param>
/// <param name="Url">Its canonical address.</param>
/// <param name="Language">As declared; null when it declares none.</param>
/// <param name="Titles">All forms of the title, bare, to know it again in the text.</param>
internal sealed record PageOrigin(string? Title, DateOnly? Published, string? Source, Uri? Url, string? Language, IReadOnlySet<string> Titles)
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
        "dc.date", "dc.date.created", "dcterms.date", "publish-date", "publish_date", "publication_date", "pubdate", "date", "date_published", "article.published", "cxenseparse:recs:publishtime", "og:pubdate", "cxenseparse:publishtime", "displaydate", "originalpublicationdate", "citation_publication_date",
    ];

    private static readonly string[] SourceNames = ["og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone", "apple-mobile-web-app-title"];

    public static PageOrigin Of(IHtmlDocument page)
    {
        var names = Metas(page);
        var ld = JsonLd.Of(page);
        var heading = Only(page.QuerySelectorAll("h1"))?.TextContent;
        var titles = new[] { Decoded(ld?.Headline), First(names, TitleNames), heading, page.Title, page.Title is { } whole ? WithoutSite(whole) : null };
        var source = Decoded(ld?.Publisher) ?? First(names, SourceNames);
        var title = OneLine(First(names, TitleNames) ?? Decoded(ld?.Headline) ?? heading ?? page.Title);
        return new PageOrigin(
            title is null || source is null ? title : WithoutSite(title, source),
            Day(page, names, ld),
            OneLine(source),
            Address(page, names, ld),
            page.DocumentElement.GetAttribute("lang"),
            titles.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Bare(t!)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Bare(string words)
    {
        var bare = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
        }

        return bare.ToString();
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")!.Trim();
            if (name is not null && content.Length > 0) names.TryAdd(name, content);
        }

        return names;
    }

    private static DateOnly? Day(IHtmlDocument page, Dictionary<string, string> names, JsonLd? ld)
    {
        if (Dates.TryDay(ld?.Published, out var day)) return day;
        foreach (var name in DateNames)
        {
            if (names.TryGetValue(name, out var content) && Dates.TryDay(content, out day)) return day;
        }

        // The first time element outside of lists of other reports is as a rule the article's own.
        foreach (var time in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time, header time, main time, time"))
        {
            if (Dates.TryDay(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent, out day)) return day;
        }

        return null;
    }

    private static Uri? Address(IHtmlDocument page, Dictionary<string, string> names, JsonLd? ld)
    {
        foreach (var address in (ReadOnlySpan<string?>)[page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), names.GetValueOrDefault("og:url"), ld?.Url])
        {
            if (Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        }

        return null;
    }

    private static string? First(Dictionary<string, string> names, string[] wanted)
    {
        foreach (var name in wanted)
        {
            if (names.TryGetValue(name, out var content)) return content;
        }

        return null;
    }

    // "Blast kills six | The Daily Example": the part after the last bar or spaced dash is the site.
    private static string WithoutSite(string title)
    {
        var cut = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" – ", StringComparison.Ordinal)));
        return cut > title.Length / 3 ? title[..cut] : title;
    }

    private static string WithoutSite(string title, string site)
    {
        var cut = WithoutSite(title);
        return cut.Length < title.Length && Bare(title[cut.Length..]) is var end && (Bare(site).Contains(end, StringComparison.Ordinal) || end.Contains(Bare(site), StringComparison.Ordinal)) ? cut.Trim() : title;
    }

    private static IElement? Only(IHtmlCollection<IElement> elements) => elements.Length == 1 ? elements[0] : null;

    // Schema.org blocks often hold HTML entities, which JSON does not decode.
    private static string? Decoded(string? words) => words is null ? null : WebUtility.HtmlDecode(words);

    private static string? OneLine(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
