using System.CommandLine;
using Sitrep.Exports;

namespace Sitrep.Cli;

/// <summary><c>sitrep read</c>: reports in, what they tell out.</summary>
internal static class ReadCommand
{
    public static Command Make(Workbench bench)
    {
        var inputs = new InputOptions();
        var form = new Option<string?>("--as") { Description = "sheet, jsonl or json; a sheet on a terminal and jsonl in a pipe unless told.", HelpName = "FORM" };
        form.AcceptOnlyFromAmong("sheet", "jsonl", "json");
        var command = new Command("read", "Read reports and write what they tell: incidents, claims, statements, remarks.");
        inputs.AddTo(command);
        command.Options.Add(form);
        command.SetAction(parsed => Run(bench, inputs, parsed, parsed.GetValue(form)));
        return command;
    }

    private static int Run(Workbench bench, InputOptions inputs, ParseResult parsed, string? form)
    {
        form ??= Console.IsOutputRedirected ? "jsonl" : "sheet";
        using var output = StandardOutput.Open();
        var run = new ReadingRun(bench, inputs.Options(parsed), Messages.OnStandardError());
        var first = true;
        if (form == "json") output.Write("[");
        foreach (var reading in run.Read(inputs.Paths(parsed)))
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
        return run.Refused > 0 ? ExitCode.SomeRefused : ExitCode.AllRead;
    }
}
