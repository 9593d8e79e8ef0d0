using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>A story with its headline, and its PLOVER type and mode where they are known.</summary>
/// <param name="Id">The file's own, or the line's number.</param>
/// <param name="Title">As the file has it, with slots like {country_1}.</param>
/// <param name="Label">PLOVER type; null where the gold is absent.</param>
/// <param name="Mode">PLOVER mode; empty for none.</param>
public sealed record Story(string Id, string Title, string Text, string? Label, string Mode)
{
    private static readonly (string Slot, string Name)[] Slots = [("{country_1}", "Norway"), ("{country_2}", "Peru"), ("{country_3}", "Chad"), ("{city}", "Bergen")];

    /// <summary>Headline and text as one report, the headline a paragraph of its own. Slots of the headline are filled with names, as in a real one.</summary>
    public Report ToReport()
    {
        var title = Slots.Aggregate(Headline.InSentenceCase(Title.Trim(), Text), (text, slot) => text.Replace(slot.Slot, slot.Name, StringComparison.Ordinal));
        return new Report { Id = Id, Title = title, Text = new SourceText(title + "\n\n" + Text) };
    }
}

/// <summary>Reads <c>stories.jsonl</c>.</summary>
public static class StoryCorpus
{
    public const string FileName = "stories.jsonl";

    /// <exception cref="InvalidDataException">The file is missing or a line is no story; the message says which.</exception>
    public static ImmutableArray<Story> Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) throw new InvalidDataException($"{folder} has no {FileName}.");
        return [.. JsonLines.Read(file, (root, number) => new Story(
            JsonLines.Text(root, "id") ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            root.GetProperty("title").GetString()!, root.GetProperty("text").GetString()!, JsonLines.Text(root, "label"), JsonLines.Text(root, "mode") ?? ""))];
    }
}
