using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>Arguments of events whose trigger is given.</summary>
public sealed class RamsSuite : ISuite
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "rams";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var items = RamsCorpus.Read(folder);
        var models = ModelFolder.Find();
        var model = ArgumentModel.Load(models);
        var finder = new ArgumentFinder(readers.World, WordClusters.Load(models));
        var found = InOrder.Map(items, item => Find(item, item.Read(readers.Language), finder, model));
        for (var i = 0; i < items.Length; i++) predictions.WriteLine(Line(items[i], found[i], model.Schema));
        var seen = ScoresOf([.. items.Zip(found)]).ToImmutableArray();
        if (seen.IsEmpty) return new SuiteResult([], items.Length);

        // The shipped model has learnt the dev part: the figures that count are those of its card, each window read by a model that had not seen its page.
        return new SuiteResult([.. models.MeasuresOf("arguments").Select(measure => new Score(measure.Name, measure.Value)), .. seen.Select(score => score with { Name = "here, " + score.Name })], items.Length);
    }

    /// <summary>The arguments of one window, with their heads by its tree.</summary>
    public static RamsFound Find(RamsItem item, Document document, ArgumentFinder finder, ArgumentModel model)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(finder);
        var arguments = finder.Find(document, item.Trigger, model);
        return new RamsFound(arguments, item.Gold is { } gold ? [.. gold.Select(one => (RamsItem.RoleOf(one.Label), one.Tokens, HeadOf(document, one.Tokens)))] : []);
    }

    /// <summary>Span and head F1 over the measured types, and span F1 over all; none where no window has gold.</summary>
    public static IEnumerable<Score> ScoresOf(ImmutableArray<(RamsItem Item, RamsFound Found)> pairs)
    {
        var coded = pairs.Where(pair => pair.Item.Gold is not null).ToList();
        if (coded.Count == 0) yield break;
        var measured = coded.Where(pair => pair.Item.IsMeasured).Select(pair => pair.Found).ToList();
        var spans = Spans(measured);
        yield return new("argument span F1", spans.F1);
        yield return new("argument span precision", spans.Precision);
        yield return new("argument span recall", spans.Recall);
        yield return new("argument head F1", Total<(string, int)>(measured, one => [.. one.Arguments.Select(argument => (argument.Role, argument.Head))], one => [.. one.Gold.Select(gold => (gold.Role, gold.Head))]).F1);
        yield return new("argument span F1, all types", Spans(coded.Select(pair => pair.Found)).F1);
    }

    /// <summary>The word of a stretch that hangs from outside it.</summary>
    public static int HeadOf(Document document, TokenRange tokens)
    {
        ArgumentNullException.ThrowIfNull(document);
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!tokens.Contains(document.Trees.Head(i)) && document.Tags.Upos(i) is not (Upos.Det or Upos.Punct or Upos.Adp)) return i;
        }

        return tokens.End - 1;
    }

    private static Prf Spans(IEnumerable<RamsFound> found) => Total<(string, TokenRange)>(found, one => [.. one.Arguments.Select(argument => (argument.Role, argument.Tokens))], one => [.. one.Gold.Select(gold => (gold.Role, gold.Tokens))]);

    private static Prf Total<T>(IEnumerable<RamsFound> found, Func<RamsFound, T[]> ours, Func<RamsFound, T[]> gold) =>
        found.Aggregate(default(Prf), (sum, one) => sum + new Prf(ours(one).Intersect(gold(one)).Count(), ours(one).Distinct().Count(), gold(one).Distinct().Count()));

    private static string Line(RamsItem item, RamsFound found, ArgumentSchema schema)
    {
        var line = item.Line.DeepClone().AsObject();
        line.Remove("ent_spans");
        line["predicted_evt_links"] = Links(item, found, schema);
        line["gold_evt_links"] = Links(item, found, schema);
        line["predictions"] = new JsonArray(new JsonArray([Span(item.Trigger.Tokens), .. found.Arguments.Select(argument => Scored(argument, schema.LabelOf(item.Trigger, argument.Role)))]));
        return line.ToJsonString(Plain);
    }

    private static JsonArray Links(RamsItem item, RamsFound found, ArgumentSchema schema) =>
        new([.. found.Arguments.Select(argument => new JsonArray(Span(item.Trigger.Tokens), Span(argument.Tokens), schema.LabelOf(item.Trigger, argument.Role)))]);

    private static JsonArray Scored(EventArgument argument, string label) => new(argument.Tokens.Start, argument.Tokens.End - 1, label, Math.Round(argument.Chance, 4));

    private static JsonArray Span(TokenRange tokens) => new(tokens.Start, tokens.End - 1);
}

/// <summary>What was found in a window, and what its gold has.</summary>
public sealed record RamsFound(ImmutableArray<EventArgument> Arguments, ImmutableArray<(string Role, TokenRange Tokens, int Head)> Gold);
