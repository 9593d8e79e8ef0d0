using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>A time expression as annotated or predicted: UTF-16 positions in the text.</summary>
internal sealed record Timex(TextSpan Span, string Type, string Value);

/// <summary>A TimeML document: the text of its TEXT element, its day of creation, and its annotated times.</summary>
internal sealed record TimexDocument(string Id, string Text, DateOnly? Created, ImmutableArray<Timex> Gold);

/// <summary>Reads TimeML files (<c>**/*.tml</c>).</summary>
internal static class TimexCorpus
{
    public static ImmutableArray<TimexDocument> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no .tml files; give a folder of TimeML documents.");
        return [.. files.Select(ReadFile)];
    }

    private static TimexDocument ReadFile(string file)
    {
        XElement root;
        try
        {
            root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"{file}: not well-formed TimeML ({broken.Message})", broken);
        }

        var text = root.Element("TEXT") ?? throw new InvalidDataException($"{file} has no TEXT element.");
        var plain = new StringBuilder();
        var gold = ImmutableArray.CreateBuilder<Timex>();
        Walk(text, plain, gold);
        var created = root.Element("DCT")?.Descendants("TIMEX3").FirstOrDefault()?.Attribute("value")?.Value;
        return new TimexDocument(Path.GetFileNameWithoutExtension(file), plain.ToString(), ParseDay(created), gold.ToImmutable());
    }

    private static void Walk(XElement element, StringBuilder plain, ImmutableArray<Timex>.Builder gold)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text) plain.Append(text.Value);
            if (node is not XElement child) continue;
            var start = plain.Length;
            Walk(child, plain, gold);
            if (child.Name == "TIMEX3" && plain.Length > start)
                gold.Add(new Timex(new TextSpan(start, plain.Length), child.Attribute("type")?.Value ?? "", child.Attribute("value")?.Value ?? ""));
        }
    }

    private static DateOnly? ParseDay(string? value) =>
        value?.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
