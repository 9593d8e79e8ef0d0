using System.CommandLine;
using System.Globalization;
using System.Text;
using Sitrep.Evaluation;

namespace Sitrep.Cli;

/// <summary><c>sitrep eval SUITE DIR</c>: one suite of the contract over a folder.</summary>
internal static class EvalCommand
{
    public static Command Make(Workbench bench)
    {
        var name = new Argument<string>("SUITE") { Description = $"One of {string.Join(", ", AllSuites.List.Select(suite => suite.Name))}." };
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder laid out like the suite's corpus." }.AcceptExistingOnly();
        var predictions = new Option<FileInfo?>("--predictions") { Description = "File for the predictions, in the contract's form; without it they are not kept.", HelpName = "FILE" };
        var command = new Command("eval", "Measure one suite over a folder, and write its predictions. Where the gold is absent, only predictions.") { name, folder, predictions };
        command.SetAction(parsed => Run(bench, parsed.GetValue(name)!, parsed.GetValue(folder)!, parsed.GetValue(predictions)));
        return command;
    }

    private static int Run(Workbench bench, string name, DirectoryInfo folder, FileInfo? predictions)
    {
        var messages = Messages.OnStandardError();
        if (AllSuites.List.FirstOrDefault(suite => suite.Name == name) is not { } suite)
        {
            messages.Note($"There is no suite '{name}'; there are {string.Join(", ", AllSuites.List.Select(one => one.Name))}.");
            return ExitCode.WrongUsage;
        }

        try
        {
            using var output = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName, false, new UTF8Encoding(false)) { NewLine = "\n" };
            var result = suite.Run(folder.FullName, bench.Readers, output);
            Print(suite, result);
            return ExitCode.AllRead;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            messages.Note($"{folder.FullName}: {fault.Message}");
            return ExitCode.SomeRefused;
        }
    }

    private static void Print(ISuite suite, SuiteResult result)
    {
        using var output = StandardOutput.Open();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suite.Name}: {result.Items} items"));
        if (result.Scores.IsEmpty) output.WriteLine("no gold here: predictions only");
        var width = result.Scores.IsEmpty ? 0 : result.Scores.Max(score => score.Name.Length) + 2;
        foreach (var score in result.Scores)
        {
            var value = score.Unit.Length > 0 ? $"{score.Value.ToString("0.0", CultureInfo.InvariantCulture)} {score.Unit}" : (100 * score.Value).ToString("0.00", CultureInfo.InvariantCulture);
            output.WriteLine($"  {score.Name.PadRight(width)}{value,8}");
        }
    }
}
