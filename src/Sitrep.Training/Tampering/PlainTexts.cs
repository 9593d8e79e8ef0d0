using System.IO.Compression;
using System.Text.Json;

namespace Sitrep.Training;

/// <summary>Running news text of the corpora, whatever else they hold; none of it from <c>news/</c>, which is measured.</summary>
internal static class PlainTexts
{
    // File below the data folder, the field that has the text, and the licence.
    private static readonly (string File, string Field, string Licence)[] Files =
    [
        ("reuters21578/articles.jsonl.gz", "body", "Reuters / Carnegie distribution: free for research"),
        ("insightcrime/train.jsonl.gz", "text", "not stated; (c) InSight Crime"),
        ("insightcrime/dev.jsonl.gz", "text", "not stated; (c) InSight Crime"),
        ("wikipedia-current-events/events_2002-2024_without_2019.jsonl.gz", "text", "CC BY-SA 4.0 (Wikipedia)"),
        ("muc4/train.jsonl", "text", "MUC-3/4, NIST"),
        ("india-police-events/docs.jsonl", "doc_text", "as IndiaPoliceEvents states"),
        ("police-force-2020/incidents.jsonl", "text", "MIT (2020PB/police-brutality)"),
    ];

    public static IEnumerable<(string Corpus, string Text)> Read(string data)
    {
        foreach (var (file, field, _) in Files)
        {
            using var stream = File.OpenRead(Path.Combine(data, file));
            using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
            while (reader.ReadLine() is { } line)
            {
                using var parsed = JsonDocument.Parse(line);
                if (parsed.RootElement.GetProperty(field).GetString() is { Length: > 0 } text) yield return (file, text);
            }
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "polnear", "train", "text"), "*.txt").Order(StringComparer.Ordinal)) yield return ("polnear/train", File.ReadAllText(file));
    }

    /// <summary>The corpora, for the card.</summary>
    public static IEnumerable<CardCorpus> Cards(string data) =>
        Files.Select(file => CardCorpus.Of(data, file.File, file.Licence)).Append(CardCorpus.OfFolder(data, "polnear/train/text", "PolNeAR, by networkdynamics; texts of US newspapers remain with their owners"));
}
