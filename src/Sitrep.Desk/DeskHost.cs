using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>The desk as a server of its own.</summary>
public static class DeskHost
{
    /// <summary>
    /// A server on 127.0.0.1 that answers nobody else. It takes nothing from the environment or from settings files:
    /// where it listens is what the caller says. Not started yet.
    /// </summary>
    /// <param name="store">Not owned: the caller closes it after the server.</param>
    /// <param name="port">0 for a free one; see <c>Urls</c> of the result once it is started.</param>
    /// <param name="options">Null for the defaults.</param>
    public static WebApplication Build(IDossierStore store, int port, DeskOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });

        // stdout is for results; what the server has to say goes to stderr.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        var app = builder.Build();
        app.MapDesk(store, options ?? new DeskOptions());
        return app;
    }
}
