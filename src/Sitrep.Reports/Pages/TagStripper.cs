using System.Net;
using System.Text;

namespace Sitrep.Reports;

/// <summary>
/// Text of a page that no parser should be given: nested thousands deep, where parsing takes quadratic time. One pass, no tree:
/// tags of blocks become line breaks, other tags vanish, scripts and styles are passed over.
/// </summary>
internal static class TagStripper
{
    // Pages that people made stay far below; a generator gone wrong, or an attack, does not.
    private const int DeepestNesting = 800;

    private static readonly HashSet<string> Nesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "div", "span", "section", "article", "blockquote", "b", "i", "em", "strong", "font", "u", "a", "table", "ul", "ol", "small", "big", "center", "form",
    };

    /// <summary>True when the tags nest deeper than any page means to.</summary>
    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0; at++)
        {
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            if (!Nesting.Contains(NameAt(html, at + (closes ? 2 : 1)).ToString())) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > DeepestNesting) return true;
        }

        return false;
    }

    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length / 4);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var end = html.IndexOf('<', at);
                if (end < 0) end = html.Length;
                text.Append(html, at, end - at);
                at = end;
                continue;
            }

            var name = NameAt(html, at + (at + 1 < html.Length && html[at + 1] == '/' ? 2 : 1));
            if (name is "p" or "div" or "br" or "li" or "tr" or "h1" or "h2" or "h3" or "h4" && (text.Length < 2 || text[^1] != '\n')) text.Append("\n\n");
            if (name is "script" or "style" && html[at + 1] != '/') at = Math.Max(at, html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase));
            var close = html.IndexOf('>', at);
            at = close < 0 ? html.Length : close + 1;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && end < at + 12 && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html.AsSpan(at, end - at);
    }
}
