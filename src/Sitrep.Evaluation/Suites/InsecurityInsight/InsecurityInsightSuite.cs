using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>Descriptions of incidents against aid, health care and education.</summary>
public sealed class InsecurityInsightSuite : ISuite
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ImmutableArray<string> CountNames = ["killed", "injured", "kidnapped", "arrested"];

    public string Name => "insecurity-insight";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(predictions);
        var items = InsecurityCorpus.Read(folder);
        var reader = InsecurityReader.Load(ModelFolder.Find(), readers.World);
        var read = InOrder.Map(items, item => Read(reader, readers.Language.Read(ReportOf(item)), item));
        for (var i = 0; i < items.Length; i++)
        {
            var (found, _) = read[i];
            predictions.WriteLine(JsonSerializer.Serialize(
                new
                {
                    id = items[i].Id,
                    country = found.Country.IsNone ? null : found.Country.Value,
                    admin1 = found.Place?.Admin1,
                    lat = found.Place?.Point.Latitude,
                    lon = found.Place?.Point.Longitude,
                    perpetrator = found.Perpetrator,
                    weapon = found.Weapon,
                    killed = found.Killed,
                    injured = found.Injured,
                    kidnapped = found.Kidnapped,
                    arrested = found.Arrested,
                },
                Plain));
        }

        ImmutableArray<(InsecurityItem Item, InsecurityEvent Read, bool IsNamed)> all = [.. items.Zip(read, (item, one) => (item, one.Event, one.IsNamed))];
        return new SuiteResult([.. PartScores("train", [.. all.Where(one => !one.Item.IsDev)]), .. PartScores("dev", [.. all.Where(one => one.Item.IsDev)])], items.Length);
    }

    public static Report ReportOf(InsecurityItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Report { Id = item.Id, Published = item.Day, Text = new SourceText(item.Description) };
    }

    /// <summary>The figures of one part; none where it has no gold.</summary>
    public static IEnumerable<Score> ScoresOf(string part, ImmutableArray<(InsecurityItem Item, InsecurityEvent Read)> pairs)
    {
        var coded = pairs.Where(pair => pair.Item.Gold is not null).Select(pair => (Gold: pair.Item.Gold!, pair.Read)).ToList();
        if (coded.Count == 0) yield break;
        yield return new($"{part} perpetrator type", Share(coded, pair => pair.Gold.Perpetrator == pair.Read.Perpetrator));
        yield return new($"{part} weapon class", Share(coded, pair => pair.Gold.Weapon == pair.Read.Weapon));
        var all = default(Prf);
        for (var k = 0; k < CountNames.Length; k++)
        {
            var outcome = k;
            var numbers = coded.Select(pair => (Gold: pair.Gold.Counts[outcome], Read: NumberOf(pair.Read, outcome))).ToList();
            var found = new Prf(numbers.Count(pair => pair.Gold == pair.Read && pair.Gold > 0), numbers.Count(pair => pair.Read > 0), numbers.Count(pair => pair.Gold > 0));
            yield return new($"{part} {CountNames[k]} exact", Share(numbers, pair => pair.Gold == pair.Read));
            yield return new($"{part} {CountNames[k]} F1", found.F1);
            all += found;
        }

        yield return new($"{part} counts F1", all.F1);
    }

    private static IEnumerable<Score> PartScores(string part, ImmutableArray<(InsecurityItem Item, InsecurityEvent Read, bool IsNamed)> all)
    {
        foreach (var score in ScoresOf(part, [.. all.Select(one => (one.Item, one.Read))])) yield return score;
        var named = all.Where(one => one.IsNamed).ToList();
        if (named.Count > 0) yield return new($"{part} country where named", Share(named, one => one.Item.Gold!.Country == one.Read.Country.Value));
    }

    // Whether the coded country or its people are named, by the place layer; it decides only over whom the country is measured.
    private static (InsecurityEvent Event, bool IsNamed) Read(InsecurityReader reader, Document document, InsecurityItem item)
    {
        var country = item.Gold?.Country;
        var isNamed = document.Places.Mentions.Any(mention => mention.Place?.Country.Value == country) || document.Places.Peoples.Any(people => people.Country.Value == country);
        return (reader.Read(document, item.Day), country is not null && isNamed);
    }

    private static long NumberOf(InsecurityEvent read, int outcome) => outcome switch { 0 => read.Killed, 1 => read.Injured, 2 => read.Kidnapped, _ => read.Arrested };

    private static double Share<T>(List<T> items, Func<T, bool> isRight) => (double)items.Count(isRight) / items.Count;
}
