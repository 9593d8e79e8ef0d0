using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Bench;

/// <summary>What it costs to know who says so: statements, responsibility and tampering against all the rest of reading a report, on one thread.</summary>
internal static class ClaimsBench
{
    private const int Rounds = 3;

    private static readonly string[] Parts = ["statements", "responsibility", "tampering"];

    public static string Run(string file)
    {
        var models = ModelFolder.Find();
        var knowledge = ModelFolder.FindBeside("knowledge");
        var world = KnownWorld.Load(knowledge);
        var language = new LanguageReader(StandardStages.Load(models, world, new LanguageOptions()));
        var incidents = IncidentReader.Load(knowledge, models, world, new IncidentOptions());
        var (statements, responsibility, tampering) = (StatementFinder.Load(models), ResponsibilityFinder.Load(), TamperingFinder.Load(models));
        var reports = File.ReadLines(file).Select(Read).ToList();
        Round(); // compiles and warms up
        var best = Enumerable.Range(0, Rounds).Select(_ => Round()).MinBy(round => round.Whole);
        return Table(file, reports.Count, best.Whole, best.Costs);

        (TimeSpan Whole, TimeSpan[] Costs) Round()
        {
            var whole = new Stopwatch();
            var costs = Parts.Select(_ => new Stopwatch()).ToArray();
            foreach (var report in reports)
            {
                whole.Start();
                var document = language.Read(report);
                incidents.Read(document);
                whole.Stop();
                Time(costs[0], () => statements.Find(document).Length);
                Time(costs[1], () => responsibility.Find(document).Length);
                Time(costs[2], () => tampering.Find(document).Length);
            }

            return (whole.Elapsed, [.. costs.Select(cost => cost.Elapsed)]);
        }
    }

    private static void Time(Stopwatch clock, Func<int> work)
    {
        clock.Start();
        work();
        clock.Stop();
    }

    private static Report Read(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return new Report { Id = "bench", Text = new SourceText(parsed.RootElement.GetProperty("text").GetString() ?? "") };
    }

    private static string Table(string file, int reports, TimeSpan whole, TimeSpan[] costs)
    {
        var rest = whole - costs.Aggregate(TimeSpan.Zero, (sum, cost) => sum + cost);
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{reports} reports of `{Path.GetFileName(file)}`, one thread, best of {Rounds}; shares are of all the rest of reading.\n\n");
        table.Append("| part | ms a report | share |\n|---|---|---|\n");
        for (var part = 0; part < Parts.Length; part++) Row(Parts[part], costs[part]);
        Row("these together", whole - rest);
        Row("all the rest", rest);
        table.Append("\nCommand: `dotnet run -c Release --project bench/Sitrep.Bench -- claims ../shared/data/news/guardian-2019.jsonl docs/speed.md`\n");
        return table.ToString();

        void Row(string name, TimeSpan cost) => table.Append(CultureInfo.InvariantCulture, $"| {name} | {cost.TotalMilliseconds / reports:0.00} | {cost / rest:P1} |\n");
    }
}
