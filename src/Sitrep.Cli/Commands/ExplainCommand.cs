using System.CommandLine;
using Sitrep.Exports;

namespace Sitrep.Cli;

/// <summary><c>sitrep explain</c>: which words and which rule or score led to each value, and why candidates were left out.</summary>
internal static class ExplainCommand
{
    public static Command Make(Workbench bench)
    {
        var inputs = new InputOptions();
        var command = new Command("explain", "Print which words and which rule or score led to each record, and why near misses were left out.");
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            using var output = StandardOutput.Open();
            var run = new ReadingRun(bench, inputs.Options(parsed), Messages.OnStandardError());
            foreach (var reading in run.Read(inputs.Paths(parsed)))
            {
                output.WriteLine(reading.Report.Title ?? reading.Report.Id);
                foreach (var incident in reading.Incidents)
                {
                    output.WriteLine($"\n{incident.Id}  {World.AcledNames.NameOf(incident.SubEvent)}, {ContractNames.Of(incident.Stage)}");
                    foreach (var reason in incident.Reasons) output.WriteLine($"  {reason}");
                }

                if (!reading.LeftOut.IsEmpty) output.WriteLine("\nleft out");
                foreach (var reason in reading.LeftOut) output.WriteLine($"  {reason}");
                output.WriteLine();
            }

            return run.Refused > 0 ? ExitCode.SomeRefused : ExitCode.AllRead;
        });
        return command;
    }
}
