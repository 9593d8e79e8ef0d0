using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Sitrep.Desk;
using Sitrep.Dossiers;

namespace Sitrep.Cli;

/// <summary><c>sitrep serve</c>: the desk on this machine.</summary>
internal static class ServeCommand
{
    public static Command Make(Workbench bench)
    {
        var store = StoreOption.Make();
        var port = PortOption();
        var command = new Command("serve", "Open the desk on 127.0.0.1: table, map, timeline, a page per incident.") { store, port };
        command.SetAction(async (parsed, cancel) =>
        {
            using var dossiers = StoreOption.Open(parsed.GetValue(store)!, mustExist: true, Messages.OnStandardError());
            if (dossiers is null) return ExitCode.SomeRefused;
            return await ServeAsync(bench, dossiers, parsed.GetValue(port), openBrowser: false, cancel);
        });
        return command;
    }

    public static Option<int> PortOption()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", HelpName = "N", DefaultValueFactory = _ => 8421 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("A port lies between 0 and 65535.");
        });
        return port;
    }

    public static async Task<int> ServeAsync(Workbench bench, IDossierStore store, int port, bool openBrowser, CancellationToken cancel)
    {
        var messages = Messages.OnStandardError();
        await using var desk = DeskHost.Build(store, port, new DeskOptions { Countries = bench.Countries });
        try
        {
            await desk.StartAsync(cancel);
        }
        catch (IOException fault)
        {
            messages.Note($"Port {port} is not to be had ({fault.Message}); choose another with --port, or --port 0 for a free one.");
            return ExitCode.SomeRefused;
        }

        var url = desk.Urls.First();
        messages.Note($"The desk is open at {url} · Ctrl+C closes it.");
        if (openBrowser) TryOpen(url);
        await desk.WaitForShutdownAsync(cancel);
        return ExitCode.AllRead;
    }

    // A machine without a browser is no fault: the address was printed.
    private static void TryOpen(string url)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Process.Start(new ProcessStartInfo(url) { UseShellExecute = true })?.Dispose();
            else Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", url) { RedirectStandardError = true, RedirectStandardOutput = true })?.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
        }
    }
}
