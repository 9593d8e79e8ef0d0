using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>Assessments of incidents that harmed civilians.</summary>
public sealed class AirwarsSuite : ISuite
{
    private const double Near = 0.1;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "airwars";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var items = AirwarsCorpus.Read(folder);
        var harm = HarmReader.Load(readers.World);
        var found = InOrder.Map(items, item => (Harm: harm.Read(Document(readers, item, item.Assessment)), Point: PointOf(readers, item)));
        for (var i = 0; i < items.Length; i++)
        {
            var (read, point) = found[i];
            predictions.WriteLine(JsonSerializer.Serialize(
                new
                {
                    id = items[i].Id,
                    killed_low = read.Killed?.Low,
                    killed_high = read.Killed?.High,
                    injured = read.Injured?.Low,
                    belligerent = read.Belligerent,
                    strike = read.Strike,
                    lat = point?.Latitude,
                    lon = point?.Longitude,
                },
                Plain));
        }

        return new SuiteResult([.. Scores([.. items.Zip(found, (item, read) => (item.Gold, read.Harm, read.Point)).Where(pair => pair.Gold is not null).Select(pair => (pair.Gold!, pair.Harm, pair.Point))])], items.Length);
    }

    private static Document Document(Readers readers, AirwarsItem item, string text) => readers.Language.Read(new Report { Id = item.Id, Published = item.Day, Text = new SourceText(text) });

    // The page's own line for the place, from the finest to the coarsest; else the first place that the assessment names.
    private static GeoPoint? PointOf(Readers readers, AirwarsItem item)
    {
        var line = Document(readers, item, item.Location).Places.Mentions.Select(mention => mention.Place).OfType<Place>().ToList();
        return line.OrderBy(place => place.Precision).FirstOrDefault()?.Point;
    }

    private static IEnumerable<Score> Scores(ImmutableArray<(AirwarsGold Gold, HarmAssessment Harm, GeoPoint? Point)> pairs)
    {
        if (pairs.IsEmpty) yield break;
        yield return Share("killed low exact", pair => pair.Gold.Killed?.Low == pair.Harm.Killed?.Low);
        yield return Share("killed high exact", pair => pair.Gold.Killed?.High == pair.Harm.Killed?.High);
        yield return Share("killed low and high exact", pair => pair.Gold.Killed == pair.Harm.Killed);
        yield return Share("killed low within 10 %", pair => IsNear(pair.Gold.Killed?.Low, pair.Harm.Killed?.Low));
        yield return Share("killed high within 10 %", pair => IsNear(pair.Gold.Killed?.High, pair.Harm.Killed?.High));
        yield return Share("injured exact", pair => pair.Gold.Injured?.Low == pair.Harm.Injured?.Low);
        yield return Share("injured within 10 %", pair => IsNear(pair.Gold.Injured?.Low, pair.Harm.Injured?.Low));
        yield return Share("belligerent", pair => pair.Gold.Belligerent == pair.Harm.Belligerent);
        yield return Share("strike type", pair => pair.Gold.Strike == pair.Harm.Strike);
        var distances = pairs.Where(pair => pair.Gold.Point is not null && pair.Point is not null).Select(pair => pair.Gold.Point!.Value.KilometresTo(pair.Point!.Value)).Order().ToList();
        if (distances.Count > 0) yield return new("median distance", distances[distances.Count / 2], "km");
        yield return Share("placed", pair => pair.Point is not null);

        Score Share(string name, Func<(AirwarsGold Gold, HarmAssessment Harm, GeoPoint? Point), bool> isRight) => new(name, (double)pairs.Count(isRight) / pairs.Length);
    }

    private static bool IsNear(long? gold, long? ours) => gold == ours || (gold is { } right && ours is { } told && Math.Abs(right - told) <= Near * right);
}
