using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sitrep.Desk;

/// <summary>Stands before every endpoint: host names, methods, headers, and the one place where a bug becomes an answer.</summary>
internal static partial class Guard
{
    public static void Use(WebApplication app, DeskOptions options)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Sitrep.Desk");
        app.Use((context, next) => Handle(context, next, options, log));
    }

    private static async Task Handle(HttpContext context, RequestDelegate next, DeskOptions options, ILogger log)
    {
        SecurityHeaders.Apply(context.Response.Headers);

        // A page elsewhere can make its own name point at 127.0.0.1 (DNS rebinding) and would then read the desk as if it were its own.
        if (!options.Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await Problem.WrongHost.Write(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await Problem.WrongMethod.Write(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The asker went away.
        }
        catch (Exception error)
        {
            LogFailure(log, error, context.Request.Path);
            if (!context.Response.HasStarted) await Problem.Failed.Write(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Path} failed")]
    private static partial void LogFailure(ILogger log, Exception error, string path);
}
