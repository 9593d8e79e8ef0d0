using System.CommandLine;
using Sitrep.Cli;
using Sitrep.Language;

var parsed = SitrepCommand.Make().Parse(args);
if (parsed.Errors.Count > 0)
{
    var command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine($"sitrep{command} --help says how it is used.");
    return ExitCode.WrongUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ModelException fault)
{
    Console.Error.WriteLine(fault.Message);
    return ExitCode.SomeRefused;
}
catch (IOException fault) when (fault.Message.Contains("Broken pipe", StringComparison.Ordinal))
{
    // Who read our output has gone ("| head"): nothing is wrong.
    return ExitCode.AllRead;
}
