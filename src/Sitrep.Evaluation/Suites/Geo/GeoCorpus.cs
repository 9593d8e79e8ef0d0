using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>A toponym as annotated: UTF-16 positions in the text, and its point where the annotators found one.</summary>
internal sealed record GeoToponym(TextSpan Span, GeoPoint? Point);

/// <summary>An article with its annotated toponyms; null where it has none to compare with.</summary>
internal sealed record GeoArticle(string Id, SourceText Text, DateOnly? Published, ImmutableArray<GeoToponym>? Gold);

/// <summary>
/// Reads articles with toponyms in XML: LGL and TR-News keep them in <c>gaztag</c>, GeoVirus in <c>locations</c> with the point
/// beside the name. Some positions of TR-News are a few characters off; a toponym is put where its words stand nearest.
/// </summary>
internal static class GeoCorpus
{
    private const int LargestShift = 80;

    public static ImmutableArray<GeoArticle> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no .xml files; give a folder of geoparsing corpora.");
        return [.. files.SelectMany(ReadFile)];
    }

    private static IEnumerable<GeoArticle> ReadFile(string file)
    {
        XElement root;
        try
        {
            root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"{file}: not well-formed XML ({broken.Message})", broken);
        }

        var corpus = Path.GetFileNameWithoutExtension(file);
        return root.Descendants("article").Select((article, i) => ReadArticle(article, $"{corpus}:{Id(article) ?? i.ToString(CultureInfo.InvariantCulture)}"));
    }

    private static string? Id(XElement article) => article.Attribute("docid")?.Value ?? article.Attribute("number")?.Value ?? article.Element("docid")?.Value;

    private static GeoArticle ReadArticle(XElement article, string id)
    {
        var text = new SourceText(article.Element("text")?.Value ?? throw new InvalidDataException($"Article {id} has no text."));
        var list = article.Element("toponyms") ?? article.Element("locations");
        var toponyms = list?.Elements().Where(element => element.Name.LocalName is "toponym" or "location").ToList() ?? [];
        return new GeoArticle(id, text, Published(article), list is null ? null : [.. toponyms.Select(toponym => ReadToponym(toponym, text)).OfType<GeoToponym>().OrderBy(toponym => toponym.Span)]);
    }

    private static GeoToponym? ReadToponym(XElement element, SourceText text)
    {
        if (!TryNumber(element, "start", out var start) || !TryNumber(element, "end", out var end)) return null;
        var span = new TextSpan(text.CodePoints.ToUtf16((int)start), text.CodePoints.ToUtf16((int)end));
        var words = (element.Element("phrase") ?? element.Element("name"))?.Value ?? "";
        if (span.End > text.Length || text.Quote(span) != words) span = Nearest(text.Value, words, span);
        var place = element.Element("gaztag") ?? element;
        return new GeoToponym(span, TryNumber(place, "lat", out var latitude) && TryNumber(place, "lon", out var longitude) ? new GeoPoint(latitude, longitude) : null);
    }

    private static TextSpan Nearest(string text, string words, TextSpan stated)
    {
        for (var shift = 0; shift <= LargestShift && words.Length > 0; shift++)
        {
            foreach (var start in (ReadOnlySpan<int>)[stated.Start - shift, stated.Start + shift])
            {
                if (start >= 0 && start + words.Length <= text.Length && string.CompareOrdinal(text, start, words, 0, words.Length) == 0) return new TextSpan(start, start + words.Length);
            }
        }

        return new TextSpan(Math.Min(stated.Start, text.Length), Math.Min(stated.End, text.Length));
    }

    private static bool TryNumber(XElement element, string name, out double value)
    {
        value = 0;
        return element.Element(name)?.Value is { } cell && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static DateOnly? Published(XElement article) =>
        article.Element("dltime")?.Value is { Length: >= 10 } time && DateOnly.TryParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
