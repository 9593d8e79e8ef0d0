using System.CommandLine;
using Sitrep.Language;
using Sitrep.Reports;

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
                var messages = Messages.OnStandardError();
                using var store = StoreOption.Open(new FileInfo(file), mustExist: false, messages);
                if (store is null) return ExitCode.SomeRefused;
                AddCommand.Add(new ReadingRun(bench, new ReportOptions(), messages), [Path.Combine(ModelFolder.FindBeside("samples"), "reports")], store, messages);
                return await ServeCommand.ServeAsync(bench, store, parsed.GetValue(port), !parsed.GetValue(noBrowser), cancel);
            }
            finally
            {
                Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            }
        });
        return command;
    }
}
