using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>A window of five sentences with one event, on the corpus's own tokens.</summary>
/// <param name="Line">The line as it stands, to write it back.</param>
/// <param name="Sentences">Its words.</param>
/// <param name="Trigger">The event.</param>
/// <param name="Gold">Role, with the ontology's numbers, and words of each argument; null where the line has none.</param>
public sealed record RamsItem(JsonObject Line, ImmutableArray<ImmutableArray<string>> Sentences, EventTrigger Trigger, ImmutableArray<(string Label, TokenRange Tokens)>? Gold)
{
    private static readonly ImmutableArray<string> MeasuredFamilies = ["conflict.attack", "life.die", "life.injure", "justice.arrestjaildetain", "movement.transportperson", "movement.transportartifact"];

    /// <summary>Attacks, deaths, injuries, arrests and transports.</summary>
    public bool IsMeasured => MeasuredFamilies.Contains(Trigger.Family);

    /// <summary>"evt089arg01victim" is the role "victim".</summary>
    public static string RoleOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var at = label.IndexOf("arg", StringComparison.Ordinal);
        return at < 0 || at + 5 > label.Length ? label : label[(at + 5)..];
    }

    /// <summary>The document on the corpus's tokens with all other layers.</summary>
    public Document Read(LanguageReader language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = string.Join(' ', Sentences.SelectMany(words => words));
        var (starts, ends, first) = (new List<int>(), new List<int>(), new List<int> { 0 });
        var at = 0;
        foreach (var words in Sentences)
        {
            foreach (var word in words)
            {
                starts.Add(at);
                ends.Add(at + word.Length);
                at += word.Length + 1;
            }

            first.Add(starts.Count);
        }

        var document = new Document(new Report { Id = Line["doc_key"]?.GetValue<string>() ?? "rams", Text = new SourceText(text) })
        {
            Tokens = new TokenLayer([.. starts], [.. ends]),
            Sentences = new SentenceLayer([.. first], new int[Sentences.Length]),
        };
        foreach (var stage in language.Stages.Where(stage => !stage.Card.Assigns.Any(layer => layer is Layer.Tokens or Layer.Sentences))) stage.Annotate(document);
        return document;
    }
}

/// <summary>Reads the windows.</summary>
public static class RamsCorpus
{
    public static ImmutableArray<RamsItem> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.jsonlines").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no *.jsonlines.");
        return [.. files.SelectMany(ReadFile)];
    }

    public static IEnumerable<RamsItem> ReadFile(string file) => File.ReadLines(file).Select((line, i) => (line, Number: i + 1)).Where(row => row.line.Length > 0).Select(row => ReadLine(file, row.line, row.Number));

    private static RamsItem ReadLine(string file, string line, int number)
    {
        try
        {
            var root = JsonNode.Parse(line)!.AsObject();
            var sentences = root["sentences"]!.AsArray().Select(words => words!.AsArray().Select(word => word!.GetValue<string>()).Where(word => word.Length > 0).ToImmutableArray()).ToImmutableArray();
            var trigger = root["evt_triggers"]![0]!.AsArray();
            var gold = root["gold_evt_links"] is JsonArray links ? links.Select(link => (link![2]!.GetValue<string>(), Range(link[1]!))).ToImmutableArray() : (ImmutableArray<(string, TokenRange)>?)null;
            return new RamsItem(root, sentences, new EventTrigger(Range(trigger), trigger[2]![0]![0]!.GetValue<string>()), gold);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new InvalidDataException($"{file}:{number}: {e.Message}", e);
        }
    }

    // The corpus's ends are inclusive.
    private static TokenRange Range(JsonNode span) => new(span[0]!.GetValue<int>(), span[1]!.GetValue<int>() + 1);
}
