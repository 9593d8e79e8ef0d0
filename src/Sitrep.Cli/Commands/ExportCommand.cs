using System.CommandLine;
using Sitrep.Dossiers;
using Sitrep.Exports;
using Sitrep.Store;

namespace Sitrep.Cli;

/// <summary><c>sitrep export</c>: incidents of the store in a format of the field.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var store = StoreOption.Make();
        var form = new Option<string>("--as") { Description = $"One of {string.Join(", ", AllExports.List.Select(export => export.Name))}.", HelpName = "FORM", DefaultValueFactory = _ => "json" };
        form.AcceptOnlyFromAmong([.. AllExports.List.Select(export => export.Name)]);
        var output = new Option<FileInfo?>("--output") { Description = "File to write; standard output without it.", HelpName = "FILE" };
        var command = new Command("export", "Write the store's incidents in a format of the field.") { store, form, output };
        command.SetAction(parsed =>
        {
            using var dossiers = SqliteDossierStore.Open(parsed.GetValue(store)!.FullName);
            var export = AllExports.List.First(one => one.Name == parsed.GetValue(form));
            using var stream = parsed.GetValue(output) is { } file ? file.Create() : Console.OpenStandardOutput();
            export.Write(dossiers.Export(new DossierQuery { IncludeBackground = true }), stream);
            return ExitCode.AllRead;
        });
        return command;
    }
}
