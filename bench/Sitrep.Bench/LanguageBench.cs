using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Bench;

/// <summary>Tokens per second and bytes per report of each stage of the language layer, with two threads.</summary>
internal static class LanguageBench
{
    private const int Threads = 2, Rounds = 3;

    public static string Run(string file)
    {
        var reports = File.ReadLines(file).Select(Read).ToList();
        var clock = Stopwatch.StartNew();
        var stages = Stages();
        var load = clock.Elapsed;
        ReadAll(reports, stages, new Cost[stages.Length]); // compiles and warms up
        var best = Enumerable.Range(0, Rounds).Select(_ => Timed(reports, stages)).MinBy(round => round.Wall)!;
        return Table(file, reports.Count, best, stages, load);
    }

    private static ILayerStage[] Stages() =>
        [.. StandardStages.Load(ModelFolder.Find(), KnownWorld.Load(ModelFolder.FindBeside("knowledge")), new LanguageOptions())];

    private static Report Read(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return new Report { Id = "bench", Text = new SourceText(parsed.RootElement.GetProperty("text").GetString() ?? "") };
    }

    private static Round Timed(List<Report> reports, ILayerStage[] stages)
    {
        var costs = new Cost[stages.Length];
        var clock = Stopwatch.StartNew();
        var tokens = ReadAll(reports, stages, costs);
        return new Round(clock.Elapsed, tokens, costs);
    }

    // Each thread takes every second report and keeps its own sums, so that measuring adds no waiting.
    private static long ReadAll(List<Report> reports, ILayerStage[] stages, Cost[] costs)
    {
        var tokens = new long[Threads];
        var perThread = Enumerable.Range(0, Threads).Select(_ => new Cost[stages.Length]).ToArray();
        var threads = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
        {
            for (var r = t; r < reports.Count; r += Threads) tokens[t] += ReadOne(reports[r], stages, perThread[t]);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        for (var s = 0; s < stages.Length; s++) costs[s] = perThread.Aggregate(default(Cost), (sum, thread) => new Cost(sum.Ticks + thread[s].Ticks, sum.Bytes + thread[s].Bytes));
        return tokens.Sum();
    }

    private static int ReadOne(Report report, ILayerStage[] stages, Cost[] costs)
    {
        var document = new Document(report);
        for (var s = 0; s < stages.Length; s++)
        {
            long ticks = Stopwatch.GetTimestamp(), bytes = GC.GetAllocatedBytesForCurrentThread();
            stages[s].Annotate(document);
            costs[s] = new Cost(costs[s].Ticks + Stopwatch.GetTimestamp() - ticks, costs[s].Bytes + GC.GetAllocatedBytesForCurrentThread() - bytes);
        }

        return document.Count;
    }

    private static string Table(string file, int reports, Round round, ILayerStage[] stages, TimeSpan load)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{reports} reports, {round.Tokens} tokens of `{Path.GetFileName(file)}`, {Threads} threads on {Environment.ProcessorCount} cores, best of {Rounds}; models and knowledge loaded in {load.TotalMilliseconds:0} ms.\n\n");
        table.Append("| stage | tokens/s | bytes allocated per report |\n|---|---|---|\n");
        for (var s = 0; s < stages.Length; s++)
        {
            var seconds = round.Costs[s].Ticks / (double)Stopwatch.Frequency / Threads;
            table.Append(CultureInfo.InvariantCulture, $"| {stages[s].Card.Name} | {round.Tokens / seconds:0} | {round.Costs[s].Bytes / reports} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"| all of these | {round.Tokens / round.Wall.TotalSeconds:0} | {round.Costs.Sum(cost => cost.Bytes) / reports} |\n\n");
        table.Append("Command: `dotnet run -c Release --project bench/Sitrep.Bench -- language ../shared/data/news/guardian-2019.jsonl docs/speed.md`\n");
        return table.ToString();
    }

    private readonly record struct Cost(long Ticks, long Bytes);

    private sealed record Round(TimeSpan Wall, long Tokens, Cost[] Costs);
}
