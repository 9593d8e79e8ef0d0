using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Bench;

/// <summary>What the resolvers of places and actors cost: loading the known world, a look-up at each capitalised word, and a name resolved in its report.</summary>
internal static class WorldBench
{
    private const int Rounds = 5;

    private static readonly DateOnly Day = new(2019, 6, 1);

    public static string Run(string file)
    {
        var knowledge = ModelFolder.FindBeside("knowledge");
        var first = Time(() => KnownWorld.Load(knowledge).Countries.All.Length);
        var load = Enumerable.Range(0, Rounds).Min(_ => Time(() => KnownWorld.Load(knowledge).Countries.All.Length));
        var world = KnownWorld.Load(knowledge);

        var documents = Documents(file);
        var names = documents.SelectMany(document => Names(document).Select(start => (document.Text, Start: start))).ToArray();
        var phrases = names.Select(name => name.Text.Substring(name.Start, Math.Min(24, name.Text.Length - name.Start))).ToArray();
        var places = PlaceFinder.Load(world);
        var toponyms = 0;

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"Loading the known world: {load.TotalMilliseconds:0} ms, {first.TotalMilliseconds:0} ms with compiling at the first call. Look-ups in {documents.Length} reports of `{Path.GetFileName(file)}`, one thread, best of {Rounds}.\n\n");
        table.Append("| look-up | count | a second |\n|---|---|---|\n");
        Row("the longest place name at a capitalised word", names.Length, Best(() => names.Count(name => world.Gazetteer.LongestAt(name.Text.AsSpan(name.Start), out _) > 0)));
        Row("who a phrase of 24 letters is on a day", phrases.Length, Best(() => phrases.Count(phrase => !world.Actors.Resolve(phrase, day: Day).Country.IsNone)));
        var resolving = Best(() => toponyms = documents.Sum(document => Places(places, document)));
        Row("a place name found and resolved in its report", toponyms, resolving);
        table.Append("\nCommand: `dotnet run -c Release --project bench/Sitrep.Bench -- world ../shared/data/news/guardian-2019.jsonl docs/speed.md`\n");
        return table.ToString();

        void Row(string what, int count, TimeSpan time) => table.Append(CultureInfo.InvariantCulture, $"| {what} | {count} | {count / time.TotalSeconds:0} |\n");
    }

    private static TimeSpan Best(Func<int> work)
    {
        work(); // compiles and warms up
        return Enumerable.Range(0, Rounds).Min(_ => Time(work));
    }

    private static TimeSpan Time(Func<int> work)
    {
        var clock = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return clock.Elapsed;
    }

    private static Document[] Documents(string file)
    {
        var reader = new LanguageReader([TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions())]);
        return [.. File.ReadLines(file).Select(line =>
        {
            using var parsed = JsonDocument.Parse(line);
            return reader.Read(new Report { Id = "bench", Text = new SourceText(parsed.RootElement.GetProperty("text").GetString() ?? "") });
        })];
    }

    private static IEnumerable<int> Names(Document document) =>
        Enumerable.Range(0, document.Count).Where(token => char.IsUpper(document.Form(token)[0])).Select(token => document.Tokens.Start(token));

    // A layer is written once, so each round reads a document of its own over the same tokens.
    private static int Places(PlaceFinder finder, Document document)
    {
        var fresh = new Document(document.Report) { Tokens = document.Tokens, Sentences = document.Sentences };
        finder.Annotate(fresh);
        return fresh.Places.Mentions.Length;
    }
}
