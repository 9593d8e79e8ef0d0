using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>
/// Toponyms and their points. The corpora annotate a people ("Turkish") as its country, so the suite counts the layer's peoples too.
/// Given the annotated spans, the share within 161 km; end to end, span F1 and the share within 161 km among the matched.
/// </summary>
public sealed class GeoSuite : ISuite
{
    private const double NearKm = 161;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "geo";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var articles = GeoCorpus.Read(folder);
        var finder = PlaceFinder.Load(readers.World);
        var results = InOrder.Map(articles, article => Read(article, readers, finder));
        for (var i = 0; i < articles.Length; i++) predictions.WriteLine(Print(articles[i], results[i].Found));
        var scores = ImmutableArray.CreateBuilder<Score>();
        foreach (var corpus in articles.Select((article, i) => (Corpus: article.Id[..article.Id.IndexOf(':', StringComparison.Ordinal)], Article: article, Result: results[i])).Where(row => row.Article.Gold is not null).GroupBy(row => row.Corpus))
        {
            var sum = corpus.Aggregate(default(GeoScore), (score, row) => score + GeoScore.Of(row.Article.Gold!.Value, row.Result.Found, row.Result.GivenSpans, NearKm));
            scores.AddRange(
                new Score($"{corpus.Key}: toponym F1", sum.Spans.F1), new Score($"{corpus.Key}: toponym precision", sum.Spans.Precision), new Score($"{corpus.Key}: toponym recall", sum.Spans.Recall),
                new Score($"{corpus.Key}: toponym F1 by overlap", sum.Overlaps.F1),
                new Score($"{corpus.Key}: accuracy@161km, given spans", sum.GivenAccuracy), new Score($"{corpus.Key}: mean error, given spans", sum.GivenMeanKm, "km"),
                new Score($"{corpus.Key}: accuracy@161km, end to end", sum.FoundAccuracy), new Score($"{corpus.Key}: mean error, end to end", sum.FoundMeanKm, "km"));
        }

        return new SuiteResult(scores.ToImmutable(), articles.Length);
    }

    private static (ImmutableArray<GeoFound> Found, ImmutableArray<Place?> GivenSpans) Read(GeoArticle article, Readers readers, PlaceFinder finder)
    {
        var document = readers.Language.Read(new Report { Id = article.Id, Text = article.Text, Published = article.Published });
        var places = document.Places.Mentions.Select(mention => new GeoFound(document.SpanOf(mention.Tokens), mention.Place));
        var peoples = document.Places.Peoples.Select(people => new GeoFound(document.SpanOf(people.Tokens), readers.World.Gazetteer.ById($"iso:{people.Country}")));
        return (
            [.. places.Concat(peoples).OrderBy(found => found.Span)],
            article.Gold is { } gold ? finder.Resolve(document, [.. gold.Select(toponym => toponym.Span)]) : []);
    }

    private static string Print(GeoArticle article, ImmutableArray<GeoFound> found)
    {
        var map = article.Text.CodePoints;
        return JsonSerializer.Serialize(
            new
            {
                id = article.Id[(article.Id.IndexOf(':', StringComparison.Ordinal) + 1)..],
                toponyms = found.Select(toponym => new
                {
                    start = map.ToCodePoint(toponym.Span.Start),
                    end = map.ToCodePoint(toponym.Span.End),
                    name = article.Text.Quote(toponym.Span),
                    lat = toponym.Place?.Point.Latitude,
                    lon = toponym.Place?.Point.Longitude,
                    id = toponym.Place?.Id,
                }),
            }, Plain);
    }
}
