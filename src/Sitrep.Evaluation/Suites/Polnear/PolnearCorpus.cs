using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>An attribution in code points of its text; a role may be empty.</summary>
public sealed record RenderedAttribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);

/// <summary>A text of the corpus; null where it has no annotation beside it.</summary>
public sealed record PolnearDocument(string Id, string Text, ImmutableArray<RenderedAttribution>? Gold);

/// <summary>Reads a folder of <c>text/*.txt</c> and, where there, <c>attributions/*.ann</c> (brat stand-off).</summary>
public static class PolnearCorpus
{
    /// <exception cref="InvalidDataException">There are no texts.</exception>
    public static ImmutableArray<PolnearDocument> Read(string folder)
    {
        var texts = Path.Combine(folder, "text");
        var files = Directory.Exists(texts) ? Directory.EnumerateFiles(texts, "*.txt").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no text/*.txt; give a folder with text/ and attributions/.");

        // An annotation's name is its text's with the annotator's sign behind it.
        var annotations = Path.Combine(folder, "attributions");
        var gold = Directory.Exists(annotations) ? Directory.EnumerateFiles(annotations, "*.ann").Order(StringComparer.Ordinal).ToList() : [];
        return [.. files.Select(file => ReadOne(file, gold))];
    }

    private static PolnearDocument ReadOne(string file, List<string> annotations)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var annotation = annotations.Find(other => Path.GetFileName(other) == id + ".ann")
            ?? annotations.Find(other => Path.GetFileName(other) is var name && name.StartsWith(id + "_", StringComparison.Ordinal) && name.Length <= id.Length + 10);
        return new PolnearDocument(id, File.ReadAllText(file), annotation is null ? null : ReadGold(annotation));
    }

    private static ImmutableArray<RenderedAttribution> ReadGold(string file)
    {
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            if (cells.Length < 2) continue;
            if (cells[0].StartsWith('T') && cells[1].IndexOf(' ', StringComparison.Ordinal) is > 0 and var space) spans[cells[0]] = Spans(cells[1][(space + 1)..]);
            else if (cells[0].StartsWith('E')) events.Add(cells[1]);
        }

        return [.. events.Select(line => new RenderedAttribution(Role(line, "Source", spans), Role(line, "Cue", spans), Role(line, "Content", spans)))];
    }

    private static ImmutableArray<TextSpan> Role(string line, string role, Dictionary<string, ImmutableArray<TextSpan>> spans) =>
        [.. line.Split(' ').Where(part => part.StartsWith(role, StringComparison.Ordinal)).SelectMany(part => spans.GetValueOrDefault(part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..], [])).Order()];

    private static ImmutableArray<TextSpan> Spans(string cell) =>
        [.. cell.Split(';').Select(pair => pair.Split(' ')).Select(pair => new TextSpan(int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture))).Order()];
}
