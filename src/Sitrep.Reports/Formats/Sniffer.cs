using System.Text;
using System.Text.Json;

namespace Sitrep.Reports;

/// <summary>What an input is, by its content.</summary>
internal enum Format
{
    Empty,
    Binary,
    Text,
    Page,
    Feed,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>One JSON value over many lines.</summary>
    Json,
}

/// <summary>Tells the format from the first bytes. File names are not looked at: a feed saved as .txt is a feed.</summary>
internal static class Sniffer
{
    private static readonly HashSet<string> PageTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "br", "br/", "a", "span", "table", "tr", "td", "ul", "li",
        "h1", "h2", "h3", "article", "main", "section", "b", "i", "em", "strong", "blockquote", "img",
    };

    /// <param name="prefix">The first bytes, decoded; at most 64 KB of them.</param>
    public static Format Tell(ReadOnlySpan<char> prefix)
    {
        var text = prefix.TrimStart(" \t\r\n\f\uFEFF");
        if (text.IsEmpty) return Format.Empty;
        if (IsBinary(text)) return Format.Binary;
        if (OpensJson(text)) return SpansLines(text) ? Format.Json : Format.JsonLines;
        if (MostLinesOpenJson(text)) return Format.JsonLines;
        return Markup(text);
    }

    // A feed's root comes first; of pages even a broken piece without a root shows its tags.
    private static Format Markup(ReadOnlySpan<char> text)
    {
        var tags = text[0] == '<' ? 1 : 3;
        var seen = 0;
        for (int open; (open = text.IndexOf('<')) >= 0; text = text[(open + 1)..])
        {
            var name = TagName(text[(open + 1)..]);
            if (name is "rss" or "feed" or "rdf:RDF" or "channel" && seen == 0) return Format.Feed;
            if (PageTags.Contains(name.TrimStart('/').ToString()) && ++seen == tags) return Format.Page;
        }

        return Format.Text;
    }

    private static ReadOnlySpan<char> TagName(ReadOnlySpan<char> afterOpen)
    {
        var end = afterOpen.IndexOfAny(" \t\r\n>");
        if (end is < 0 or > 12) return default;

        // "c<a b": a tag is closed before the next one opens.
        var close = afterOpen.IndexOfAny('<', '>');
        return close >= 0 && afterOpen[close] == '>' ? afterOpen[..end] : default;
    }

    // One zero, or more control characters than a broken text has.
    private static bool IsBinary(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) controls++;
        }

        return controls * 50 > text.Length;
    }

    private static bool OpensJson(ReadOnlySpan<char> text)
    {
        var rest = text[1..].TrimStart();
        return text[0] switch
        {
            '{' => rest.StartsWith("\""),
            '[' => rest.StartsWith("{"),
            _ => false,
        };
    }

    // True when the first value goes on after its first line: valid so far, and not finished at the line's end.
    private static bool SpansLines(ReadOnlySpan<char> text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToArray());
        var end = bytes.AsSpan().IndexOf((byte)'\n'); // in bytes, as the reader counts
        if (end < 0) return text[0] == '[';
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) break;
            }

            return text[0] == '[' || reader.TokenStartIndex > end;
        }
        catch (JsonException)
        {
            return text[0] == '[';
        }
    }

    // A file of JSON lines whose first line is broken is still one.
    private static bool MostLinesOpenJson(ReadOnlySpan<char> text)
    {
        int lines = 0, json = 0;
        foreach (var line in text.EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty) continue;
            lines++;
            if (trimmed.StartsWith("{\"")) json++;
        }

        return json * 2 > lines;
    }
}
