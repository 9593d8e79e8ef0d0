using System.CommandLine;
using Sitrep.Exports;
using Sitrep.Incidents;

namespace Sitrep.Cli;

/// <summary><c>sitrep read</c>: reports in, what they tell out.</summary>
internal static class ReadCommand
{
    private static readonly string[] OwnForms = ["sheet", "jsonl", "json"];

    public static Command Make(Workbench bench)
    {
        var inputs = new InputOptions();
        string[] forms = [.. OwnForms, .. ExportForms.Names.Except(OwnForms)];
        var form = new Option<string?>("--as") { Description = $"One of {string.Join(", ", forms)}; a sheet on a terminal and jsonl in a pipe unless told.", HelpName = "FORM" };
        form.AcceptOnlyFromAmong(forms);
        var codebook = ExportForms.CodebookOption();
        var command = new Command("read", "Read reports and write what they tell: incidents, claims, statements, remarks.");
        inputs.AddTo(command);
        command.Options.Add(form);
        command.Options.Add(codebook);
        command.SetAction(parsed =>
        {
            var run = new ReadingRun(bench, inputs.Options(parsed), Messages.OnStandardError());
            var readings = run.Read(inputs.Paths(parsed));
            var chosen = parsed.GetValue(form) ?? (Console.IsOutputRedirected ? "jsonl" : "sheet");
            if (OwnForms.Contains(chosen)) Write(readings, chosen);
            else WriteExport(ExportForms.Find(bench.Exports, chosen, parsed.GetValue(codebook)!), readings);
            return run.Refused > 0 ? ExitCode.SomeRefused : ExitCode.AllRead;
        });
        return command;
    }

    private static void Write(IEnumerable<Reading> readings, string form)
    {
        using var output = StandardOutput.Open();
        var first = true;
        if (form == "json") output.Write("[");
        foreach (var reading in readings)
        {
            switch (form)
            {
                case "jsonl":
                    output.Write(ReadingJson.Write(reading));
                    output.Write('\n');
                    break;
                case "json":
                    output.Write(first ? "\n" : ",\n");
                    output.Write(ReadingJson.Write(reading, indented: true));
                    break;
                default:
                    if (!first) output.Write("\n────────\n\n");
                    output.Write(ReadingSheet.Write(reading));
                    break;
            }

            first = false;
        }

        if (form == "json") output.Write("\n]\n");
    }

    // Each report stands for itself here; reports of one incident are brought together by "add".
    private static void WriteExport(IExport export, IEnumerable<Reading> readings)
    {
        using var stream = Console.OpenStandardOutput();
        export.Write(readings.SelectMany(AllExports.DossiersOf), stream);
    }
}
