using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace Sitrep.Reports;

/// <summary>Reads RSS (0.9x to 2.0, RDF) and Atom item by item. Forgiving: unknown elements are passed over, HTML's entities are known.</summary>
internal static class FeedFormat
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, MaxCharactersFromEntities = 1_000_000 };

    /// <summary>The items in order; a broken feed gives those before the fault, then the fault.</summary>
    public static IEnumerable<(Draft? Draft, Refusal? Refusal)> Read(string input, string xml)
    {
        using var reader = XmlReader.Create(new StringReader(WithoutHtmlEntities(xml.TrimStart())), Settings);
        string? source = null;
        var items = 0;
        while (true)
        {
            FeedItem? item;
            Refusal? fault = null;
            try
            {
                item = Next(reader, ref source);
            }
            catch (XmlException e)
            {
                item = null;
                fault = Messages.BrokenFeed(input, e.LineNumber, items);
            }

            if (item is null)
            {
                if (fault is not null) yield return (null, fault);
                else if (items == 0) yield return (null, Messages.NoItems(input));
                yield break;
            }

            items++;
            yield return (item.ToDraft(string.Create(CultureInfo.InvariantCulture, $"{input} item {items}"), source), null);
        }
    }

    private static FeedItem? Next(XmlReader reader, ref string? source)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName is "item" or "entry") return FeedItem.Read(reader);
                if (reader.LocalName == "title" && source is null)
                {
                    source = PageFormat.PlainText(reader.ReadElementContentAsString());
                    continue;
                }

                // The channel's image has a title of its own.
                if (reader.LocalName is "image" or "textInput" or "author")
                {
                    reader.Skip();
                    continue;
                }
            }

            reader.Read();
        }

        return null;
    }

    // XML knows five entities; feeds made from pages hold "&nbsp;" and "&mdash;", which stop an XML reader. A bare "&" does, too.
    private static string WithoutHtmlEntities(string xml)
    {
        var fixedUp = new StringBuilder(xml.Length);
        var inData = false;
        for (var at = 0; at < xml.Length; at++)
        {
            if (!inData && xml.AsSpan(at).StartsWith("<![CDATA[")) inData = true;
            else if (inData && xml.AsSpan(at).StartsWith("]]>")) inData = false;
            if (inData || xml[at] != '&')
            {
                fixedUp.Append(xml[at]);
                continue;
            }

            var end = xml.AsSpan(at, Math.Min(12, xml.Length - at)).IndexOf(';');
            var entity = end < 0 ? default : xml.AsSpan(at, end + 1);
            if (entity.IsEmpty || entity.ContainsAny(" <\n")) fixedUp.Append("&amp;");
            else if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || entity[1] == '#')
            {
                fixedUp.Append(entity);
                at += end;
            }
            else
            {
                var decoded = WebUtility.HtmlDecode(entity.ToString());
                fixedUp.Append(decoded == entity ? "&amp;" : decoded);
                at += decoded == entity ? 0 : end;
            }
        }

        return fixedUp.ToString();
    }
}
