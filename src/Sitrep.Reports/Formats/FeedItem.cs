using System.Xml;

namespace Sitrep.Reports;

/// <summary>One item of a feed as it was written.</summary>
internal sealed record FeedItem(string? Id, string? Title, string? Published, string? Link, string? Body)
{
    /// <summary>Reads the element that the reader stands on, to behind its end.</summary>
    public static FeedItem Read(XmlReader reader)
    {
        string? id = null, title = null, published = null, link = null, summary = null, content = null;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return new FeedItem(null, null, null, null, null);
        }

        var depth = reader.Depth;
        reader.Read();
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.EOF) break;
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "guid" or "id":
                    id = reader.ReadElementContentAsString();
                    break;
                case "title" when reader.Prefix != "media":
                    title = Content(reader);
                    break;
                case "pubDate" or "published" or "date":
                    published = reader.ReadElementContentAsString();
                    break;
                case "updated":
                    var updated = reader.ReadElementContentAsString();
                    published ??= updated;
                    break;
                case "link":
                    var address = reader.GetAttribute("href");
                    var isMain = reader.GetAttribute("rel") is null or "alternate";
                    var inside = Content(reader);
                    if (isMain) link ??= address ?? inside;
                    break;
                case "encoded" or "content" when reader.Prefix != "media":
                    content = Content(reader);
                    break;
                case "description" or "summary" when reader.Prefix != "media":
                    summary = Content(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.Read();
        return new FeedItem(id, title, published, link, string.IsNullOrWhiteSpace(content) ? summary : content);
    }

    /// <summary>A headline without a body is all the report there is.</summary>
    public Draft ToDraft(string input, string? source)
    {
        var title = Title is null ? null : PageFormat.PlainText(Title);
        var text = Body is null ? "" : PageFormat.FragmentText(Body);
        return new Draft(input, text.Length > 0 ? text : title ?? "")
        {
            Id = string.IsNullOrWhiteSpace(Id) ? null : Id.Trim(),
            Title = string.IsNullOrEmpty(title) ? null : title,
            Published = Dates.TryDay(Published, out var day) ? day : null,
            Source = string.IsNullOrEmpty(source) ? null : source,
            Url = Uri.TryCreate(Link?.Trim(), UriKind.Absolute, out var url) ? url : null,
        };
    }

    // XHTML content of Atom has child elements; everything else is text.
    private static string Content(XmlReader reader) => reader.GetAttribute("type") == "xhtml" ? reader.ReadInnerXml() : Text(reader);

    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var inner = new System.Text.StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) && !reader.EOF)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) inner.Append(reader.Value);
            reader.Read();
        }

        reader.Read();
        return inner.ToString();
    }
}
