using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>Time expressions against TimeML's TIMEX3: spans strictly and by overlap, and spans that overlap with the same value.</summary>
public sealed class TimexSuite : ISuite
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "timex";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var documents = TimexCorpus.Read(folder);
        var predicted = InOrder.Map(documents, document => Predict(document, readers.Language));
        for (var i = 0; i < documents.Length; i++) predictions.WriteLine(Print(documents[i], predicted[i]));
        if (documents.All(document => document.Gold.IsEmpty)) return new SuiteResult([], documents.Length);
        Prf strict = default, relaxed = default, value = default;
        for (var i = 0; i < documents.Length; i++)
        {
            strict += Match(documents[i].Gold, predicted[i], (gold, ours) => gold.Span == ours.Span);
            relaxed += Match(documents[i].Gold, predicted[i], (gold, ours) => gold.Span.Overlaps(ours.Span));
            value += Match(documents[i].Gold, predicted[i], (gold, ours) => gold.Span.Overlaps(ours.Span) && gold.Value == ours.Value);
        }

        return new SuiteResult(
            [
                new Score("span F1 strict", strict.F1), new Score("span precision relaxed", relaxed.Precision), new Score("span recall relaxed", relaxed.Recall),
                new Score("span F1 relaxed", relaxed.F1), new Score("value F1", value.F1),
            ], documents.Length);
    }

    private static ImmutableArray<Timex> Predict(TimexDocument document, LanguageReader language)
    {
        var read = language.Read(new Report { Id = document.Id, Text = new SourceText(document.Text), Published = document.Created });
        return [.. read.Times.Expressions.Select(time => new Timex(read.SpanOf(time.Tokens), time.Kind.ToString().ToUpperInvariant(), time.Value))];
    }

    // Each gold expression takes the first of ours that fits and is free.
    private static Prf Match(ImmutableArray<Timex> gold, ImmutableArray<Timex> ours, Func<Timex, Timex, bool> fits)
    {
        var taken = new bool[ours.Length];
        var correct = 0;
        foreach (var expected in gold)
        {
            for (var i = 0; i < ours.Length; i++)
            {
                if (taken[i] || !fits(expected, ours[i])) continue;
                taken[i] = true;
                correct++;
                break;
            }
        }

        return new Prf(correct, ours.Length, gold.Length);
    }

    private static string Print(TimexDocument document, ImmutableArray<Timex> times)
    {
        var map = new CodePointMap(document.Text);
        return JsonSerializer.Serialize(
            new
            {
                id = document.Id,
                timex = times.Select(time => new { start = map.ToCodePoint(time.Span.Start), end = map.ToCodePoint(time.Span.End), type = time.Type, value = time.Value }),
            }, Plain);
    }
}
