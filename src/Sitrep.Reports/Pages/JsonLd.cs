using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Sitrep.Reports;

/// <summary>What a page's schema.org block says of the article. Broken blocks are passed over: they are common.</summary>
internal sealed record JsonLd(string? Headline, string? Published, string? Publisher, string? Url)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static JsonLd? Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var document = JsonDocument.Parse(script.TextContent.Trim(), Lenient);
                if (Article(document.RootElement, 0) is { } found) return found;
            }
            catch (JsonException)
            {
                continue;
            }
        }

        return null;
    }

    private static JsonLd? Article(JsonElement node, int depth)
    {
        if (depth > 4) return null;
        if (node.ValueKind == JsonValueKind.Array) return node.EnumerateArray().Select(item => Article(item, depth + 1)).FirstOrDefault(found => found is not null);
        if (node.ValueKind != JsonValueKind.Object) return null;
        if (IsArticle(node)) return new JsonLd(Words(node, "headline"), Words(node, "datePublished") ?? Words(node, "dateCreated"), Name(node, "publisher"), Words(node, "url") ?? Words(node, "mainEntityOfPage"));
        return node.TryGetProperty("@graph", out var graph) ? Article(graph, depth + 1) : null;
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type)) return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return Array.Exists(names, name => name.ValueKind == JsonValueKind.String && name.GetString() is { } word
            && (word.EndsWith("Article", StringComparison.Ordinal) || word is "BlogPosting" or "LiveBlogPosting" or "Report"));
    }

    private static string? Name(JsonElement node, string property) => node.TryGetProperty(property, out var value) ? value.ValueKind switch
    {
        JsonValueKind.Object => Words(value, "name"),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object => Words(value[0], "name"),
        _ => null,
    }
    : null;

    private static string? Words(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } words && words.Trim().Length > 0 ? words.Trim() : null;
}
