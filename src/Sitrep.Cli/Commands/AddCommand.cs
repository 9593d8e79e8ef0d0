using System.CommandLine;
using System.Globalization;
using Sitrep.Dossiers;

namespace Sitrep.Cli;

/// <summary><c>sitrep add</c>: reports into the store, merged with what is there.</summary>
internal static class AddCommand
{
    // One transaction a batch: what was committed stays when the run is broken off, and running it again changes nothing.
    private const int BatchReadings = 200;

    public static Command Make(Workbench bench)
    {
        var inputs = new InputOptions();
        var store = StoreOption.Make();
        var command = new Command("add", "Read reports into the store. The same report twice changes nothing.");
        inputs.AddTo(command);
        command.Options.Add(store);
        command.SetAction(parsed =>
        {
            var messages = Messages.OnStandardError();
            using var dossiers = StoreOption.Open(parsed.GetValue(store)!, mustExist: false, messages);
            if (dossiers is null) return ExitCode.SomeRefused;
            var run = new ReadingRun(bench, inputs.Options(parsed), messages);
            Add(run, inputs.Paths(parsed), dossiers, messages);
            return run.Refused > 0 ? ExitCode.SomeRefused : ExitCode.AllRead;
        });
        return command;
    }

    /// <summary>Reads and adds; says at the end what changed.</summary>
    public static void Add(ReadingRun run, IReadOnlyList<string> paths, IDossierStore store, Messages messages)
    {
        var merger = new Merger(new DossierOptions(), TimeProvider.System);
        var kinds = new int[Enum.GetValues<AddKind>().Length];
        foreach (var batch in run.Read(paths).Chunk(BatchReadings))
        {
            foreach (var outcome in merger.Add(batch, store)) kinds[(int)outcome.Kind]++;
        }

        messages.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{kinds[(int)AddKind.Added]} added, {kinds[(int)AddKind.Revised]} revised, {kinds[(int)AddKind.Unchanged]} unchanged, {run.Refused} refused; the store has {store.Count(new DossierQuery { IncludeBackground = true }).Total} incidents."));
    }
}
