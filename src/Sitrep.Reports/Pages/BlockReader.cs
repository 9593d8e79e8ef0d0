using System.Text;
using AngleSharp.Dom;

namespace Sitrep.Reports;

/// <summary>Cuts an element into blocks. Walks without recursion: a broken page may nest thousands deep.</summary>
internal static class BlockReader
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "td", "th", "img",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "button", "select", "option", "input", "textarea", "head", "title", "map", "datalist", "progress",
    };

    public static List<PageBlock> Read(INode root)
    {
        var blocks = new List<PageBlock>();
        var text = new StringBuilder();
        var linked = 0;
        var links = 0;
        var kinds = new Stack<BlockKind>([BlockKind.Paragraph]);
        var owners = new Stack<INode>([root]);
        var node = root;
        while (true)
        {
            var enter = true;
            switch (node)
            {
                case IText words:
                    linked += Append(text, words.Data) * Math.Sign(links);
                    break;
                case IElement element when Silent.Contains(element.LocalName):
                    enter = false;
                    break;
                case IElement { LocalName: "br" }:
                    if (text.Length > 0 && text[^1] == '\n') Flush();
                    else BreakLine(text);
                    break;
                case IElement { LocalName: "a" }:
                    links++;
                    break;
                case IElement { LocalName: "td" or "th" }:
                    Append(text, " ");
                    break;
                case IElement element when !Inline.Contains(element.LocalName):
                    Flush();
                    kinds.Push(KindOf(element, kinds.Peek()));
                    owners.Push(element);
                    break;
            }

            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (true)
            {
                Leave(node);
                if (node == root)
                {
                    Flush();
                    return blocks;
                }

                if (node.NextSibling is { } sibling)
                {
                    node = sibling;
                    break;
                }

                node = node.Parent!;
            }
        }

        void Leave(INode left)
        {
            if (left is not IElement element || Silent.Contains(element.LocalName) || element.LocalName == "br") return;
            if (element.LocalName == "a") links--;
            else if (!Inline.Contains(element.LocalName))
            {
                Flush();
                kinds.Pop();
                owners.Pop();
            }
        }

        void Flush()
        {
            var words = text.ToString().Trim();
            if (words.Length > 0) blocks.Add(new PageBlock(kinds.Peek(), words, linked, owners.Peek()));
            text.Clear();
            linked = 0;
        }
    }

    private static BlockKind KindOf(IElement element, BlockKind outer) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.Item,
        "p" when outer == BlockKind.Heading => BlockKind.Paragraph,
        _ => outer,
    };

    private static void BreakLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0) text.Append('\n');
    }

    // Returns how many characters were added.
    private static int Append(StringBuilder text, string words)
    {
        var before = text.Length;
        foreach (var c in words)
        {
            if (c is '\u200B' or '\uFEFF' or '\u00AD') continue;
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }

        return text.Length - before;
    }
}
