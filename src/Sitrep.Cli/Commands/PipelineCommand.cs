using System.CommandLine;

namespace Sitrep.Cli;

/// <summary><c>sitrep pipeline</c>: the stages of the language layer as they declare themselves.</summary>
internal static class PipelineCommand
{
    public static Command Make(Workbench bench)
    {
        var command = new Command("pipeline", "Print the stages of the language layer: what each requires, assigns, which model it has, which suites measure it.");
        command.SetAction(_ =>
        {
            using var output = StandardOutput.Open();
            output.WriteLine($"{"stage",-12}{"assigns",-13}{"model",-12}{"measured by",-20}requires");
            foreach (var card in bench.Language.Stages.Select(stage => stage.Card))
                output.WriteLine($"{card.Name,-12}{string.Join(", ", card.Assigns),-13}{card.Model ?? "rules",-12}{string.Join(", ", card.MeasuredBy),-20}{string.Join(", ", card.Requires)}");
            return ExitCode.AllRead;
        });
        return command;
    }
}
