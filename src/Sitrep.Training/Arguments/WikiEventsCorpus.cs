using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Events of WikiEvents as windows of five sentences in the types and roles of RAMS. Arguments are marked by their head words alone, so they teach who, not in which words.</summary>
internal static class WikiEventsCorpus
{
    private const int Around = 2;

    // KAIROS types and roles that RAMS has under another name, or not at all.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Conflict.Attack.DetonateExplode"] = "conflict.attack.bombing",
        ["Conflict.Attack.Unspecified"] = "conflict.attack.n/a",
        ["Life.Die.Unspecified"] = "life.die.deathcausedbyviolentevents",
        ["Life.Injure.Unspecified"] = "life.injure.injurycausedbyviolentevents",
        ["Justice.ArrestJailDetain.Unspecified"] = "justice.arrestjaildetain.arrestjaildetain",
        ["Movement.Transportation.Unspecified"] = "movement.transportperson.n/a",
        ["Movement.Transportation.Evacuation"] = "movement.transportperson.evacuationrescue",
        ["Movement.Transportation.IllegalTransportation"] = "movement.transportartifact.smuggleextract",
    };

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal) { ["passengerartifact"] = "passenger", ["explosivedevice"] = "instrument" };

    public static IEnumerable<RamsItem> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0) continue;
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            var id = root.GetProperty("doc_id").GetString()!;
            var sentences = root.GetProperty("sentences").EnumerateArray().Select(sentence => sentence[0].EnumerateArray().Select(word => word[0].GetString()!).ToImmutableArray()).ToImmutableArray();
            var places = root.GetProperty("entity_mentions").EnumerateArray().ToDictionary(mention => mention.GetProperty("id").GetString()!, Range, StringComparer.Ordinal);
            foreach (var told in root.GetProperty("event_mentions").EnumerateArray())
            {
                if (Types.TryGetValue(told.GetProperty("event_type").GetString()!, out var type) && Window(id, sentences, places, told, type) is { } item) yield return item;
            }
        }
    }

    private static RamsItem? Window(string id, ImmutableArray<ImmutableArray<string>> sentences, Dictionary<string, TokenRange> places, JsonElement told, string type)
    {
        var trigger = told.GetProperty("trigger");
        var at = trigger.GetProperty("sent_idx").GetInt32();
        var first = Math.Max(0, at - Around);
        var window = sentences[first..Math.Min(sentences.Length, at + Around + 1)];
        var shift = sentences[..first].Sum(sentence => sentence.Length);
        var size = window.Sum(sentence => sentence.Length);
        var gold = ImmutableArray.CreateBuilder<(string, TokenRange)>();
        foreach (var argument in told.GetProperty("arguments").EnumerateArray())
        {
            var role = argument.GetProperty("role").GetString()!.ToLowerInvariant();
            var tokens = places[argument.GetProperty("entity_id").GetString()!];
            if (tokens.Start >= shift && tokens.End - shift <= size) gold.Add(($"evt000arg00{Roles.GetValueOrDefault(role, role)}", new TokenRange(tokens.Start - shift, tokens.End - shift)));
        }

        var range = Range(trigger);
        return window.Any(sentence => sentence.Any(word => word.Length == 0)) ? null
            : new RamsItem(new JsonObject { ["doc_key"] = id, ["source_url"] = id }, window, new EventTrigger(new TokenRange(range.Start - shift, range.End - shift), type), gold.ToImmutable());
    }

    private static TokenRange Range(JsonElement span) => new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
}
