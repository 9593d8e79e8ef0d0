using System.CommandLine;
using Sitrep.Dossiers;

namespace Sitrep.Cli;

/// <summary><c>sitrep export</c>: incidents of the store in a format of the field.</summary>
internal static class ExportCommand
{
    public static Command Make(Workbench bench)
    {
        var store = StoreOption.Make();
        var form = new Option<string>("--as") { Description = $"One of {string.Join(", ", ExportForms.Names)}.", HelpName = "FORM", DefaultValueFactory = _ => "json" };
        form.AcceptOnlyFromAmong([.. ExportForms.Names]);
        var codebook = ExportForms.CodebookOption();
        var output = new Option<FileInfo?>("--output") { Description = "File to write; standard output without it.", HelpName = "FILE" };
        var command = new Command("export", "Write the store's incidents in a format of the field.") { store, form, codebook, output };
        command.SetAction(parsed =>
        {
            var messages = Messages.OnStandardError();
            using var dossiers = StoreOption.Open(parsed.GetValue(store)!, mustExist: true, messages);
            if (dossiers is null) return ExitCode.SomeRefused;
            var export = ExportForms.Find(bench.Exports, parsed.GetValue(form)!, parsed.GetValue(codebook)!);
            try
            {
                using var stream = parsed.GetValue(output) is { } file ? file.Create() : Console.OpenStandardOutput();
                export.Write(dossiers.Export(new DossierQuery()), stream);
                return ExitCode.AllRead;
            }
            catch (UnauthorizedAccessException)
            {
                messages.Note($"{parsed.GetValue(output)!.FullName}: may not be written; choose another file.");
                return ExitCode.SomeRefused;
            }
        });
        return command;
    }
}
