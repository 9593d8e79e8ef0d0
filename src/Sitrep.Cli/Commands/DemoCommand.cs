using System.CommandLine;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.Store;

namespace Sitrep.Cli;

/// <summary><c>sitrep demo</c>: the samples into a store of their own, and the desk over it.</summary>
internal static class DemoCommand
{
    public static Command Make(Workbench bench)
    {
        var port = ServeCommand.PortOption();
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the address only." };
        var command = new Command("demo", "Read the samples into a fresh store and open the desk on them.") { port, noBrowser };
        command.SetAction(async (parsed, cancel) =>
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("sitrep-demo-").FullName, "demo.db");
            try
            {
                using var store = SqliteDossierStore.Open(file);
                var messages = Messages.OnStandardError();
                AddCommand.Add(new ReadingRun(bench, new ReportOptions(), messages), [ModelFolder.FindBeside("samples")], store, messages);
                return await ServeCommand.ServeAsync(store, parsed.GetValue(port), !parsed.GetValue(noBrowser), cancel);
            }
            finally
            {
                Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            }
        });
        return command;
    }
}
