using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Desk;

/// <summary>A value of the query that cannot be used, and why, for a person.</summary>
internal readonly record struct BadValue(string Parameter, string Reason);

/// <summary>
/// The desk's one form of refusal: problem+json (RFC 9457) for programs, a page for people. What went wrong and what to do,
/// never a stack trace.
/// </summary>
internal sealed record Problem(int Status, string Code, string Title, string Detail, ImmutableArray<BadValue> BadValues)
{
    public static Problem BadQuery(ImmutableArray<BadValue> badValues) => new(
        StatusCodes.Status400BadRequest,
        "bad-query",
        "The address holds a value that cannot be used",
        string.Join(' ', badValues.Select(bad => $"{bad.Parameter}: {bad.Reason}")),
        badValues);

    public static Problem NotFound(string detail) => new(StatusCodes.Status404NotFound, "not-found", "Nothing is here", detail, []);

    public static Problem WrongMethod { get; } = new(StatusCodes.Status405MethodNotAllowed, "wrong-method", "This can only be read", "Use GET or HEAD.", []);

    public static Problem WrongHost { get; } = new(
        StatusCodes.Status421MisdirectedRequest,
        "wrong-host",
        "This desk does not answer to that name",
        "It answers to the address it was started on, so that other sites cannot read it through a browser. Open it as http://127.0.0.1 with its port.",
        []);

    public static Problem Failed { get; } = new(
        StatusCodes.Status500InternalServerError,
        "failed",
        "The desk could not do this",
        "The reason is in the desk's log on stderr. Nothing in the store was changed.",
        []);

    /// <summary>Sends it in the form that the asker reads.</summary>
    public async Task Write(HttpContext context)
    {
        context.Response.Clear();
        SecurityHeaders.Apply(context.Response.Headers);
        context.Response.StatusCode = Status;
        if (IsForPeople(context.Request))
        {
            await Page.Write(context, ProblemPage.Render(this));
            return;
        }

        context.Response.ContentType = "application/problem+json";
        await context.Response.Body.WriteAsync(ToJson(), context.RequestAborted);
    }

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", $"urn:sitrep:problem:{Code}");
            json.WriteString("title", Title);
            json.WriteNumber("status", Status);
            json.WriteString("detail", Detail);
            if (!BadValues.IsEmpty)
            {
                json.WriteStartArray("errors");
                foreach (var bad in BadValues)
                {
                    json.WriteStartObject();
                    json.WriteString("parameter", bad.Parameter);
                    json.WriteString("detail", bad.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
