using System.Diagnostics;
using Sitrep.Dossiers;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Store.Tests;

public sealed class CrashTests
{
    // The test program starts itself again under this variable and is killed while it adds.
    private const string Victim = "SITREP_STORE_TO_FILL";

    [Fact]
    public void A_transaction_given_up_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using var store = folder.Open();
        using (var writer = store.Write())
        {
            writer.PutReport(Report(1), 1, []);
        }

        Assert.Null(store.Report("r1"));
        folder.Merger.Add(Report(1), store);
        Assert.NotNull(store.Report("r1"));
    }

    [Fact]
    public async Task A_process_killed_while_adding_loses_nothing_it_had_committed()
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{typeof(CrashTests).FullName}.{nameof(Fill_until_killed)}"])
        {
            Environment = { [Victim] = folder.File() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var stop = Stopwatch.StartNew();
        while (!File.Exists(folder.File() + ".progress") && !process.HasExited && stop.Elapsed < TimeSpan.FromSeconds(60)) await Task.Delay(20);
        await Task.Delay(300);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();

        var committed = File.ReadAllLines(folder.File() + ".progress").Length;
        using var store = folder.Open();
        var reports = store.Readings().Count();
        Assert.InRange(reports, committed, committed + 1);
        Assert.Equal(reports, store.Export(new DossierQuery()).Sum(dossier => dossier.Accounts.Length));
        Assert.Equal(AddKind.Added, folder.Merger.Add(Report(1_000_000), store).Kind);
    }

    [Fact]
    public void Fill_until_killed()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Victim) is null, "Runs in a process of its own, started by the test above.");
        var file = Environment.GetEnvironmentVariable(Victim)!;
        var merger = new Merger(new DossierOptions(), new SteppingClock());
        using var store = SqliteStore.Open(file).Store!;
        using var progress = new StreamWriter(file + ".progress") { AutoFlush = true };
        for (var i = 0; i < 100_000; i++)
        {
            merger.Add(Report(i), store);
            progress.WriteLine(i);
        }
    }

    private static Incidents.Reading Report(int number) =>
        Told.Report($"r{number}", "2021-11-07", "Reuters", null, null, Told.Incident(SubEvent.RemoteExplosive, "2021-11-07", Told.Places[number % 4], number % 9, targets: [$"Checkpoint {number % 30}"]));
}
