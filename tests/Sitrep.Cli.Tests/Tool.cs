using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Sitrep.TestKit;

namespace Sitrep.Cli.Tests;

/// <summary>Runs the tool as its users do: a process, arguments, standard input, exit code.</summary>
internal static class Tool
{
    private static readonly UTF8Encoding Utf8 = new(false);

    public static ToolResult Run(params string[] arguments) => RunWith("", arguments);

    public static ToolResult RunWith(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            WorkingDirectory = Checkout.Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "sitrep.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(120_000), $"sitrep {string.Join(' ', arguments)} did not end within two minutes.");
        return new ToolResult(process.ExitCode, output.Result, error.Result);
    }
}

internal sealed record ToolResult(int Exit, string Output, string Error)
{
    /// <summary>The output as JSONL.</summary>
    public JsonElement[] Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
