using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Desk;

/// <summary>Styles, scripts and borders, embedded in the assembly and served under <c>/assets/</c>.</summary>
internal sealed class Assets
{
    private readonly FrozenDictionary<string, Asset> _byName;

    private Assets(FrozenDictionary<string, Asset> byName) => _byName = byName;

    /// <summary>False when the assembly was built on a machine without npm.</summary>
    public bool HasMap => MapParts.All(_byName.ContainsKey);

    private static string[] MapParts => ["leaflet.js", "leaflet.css", "topojson-client.min.js", "countries-50m.json"];

    public static Assets Load()
    {
        var assembly = typeof(Assets).Assembly;
        return new Assets(assembly.GetManifestResourceNames().ToFrozenDictionary(name => name, name => Read(assembly.GetManifestResourceStream(name)!, name), StringComparer.Ordinal));
    }

    /// <summary>The asset with a tag of its content; 304 where the browser has it already.</summary>
    public async Task Serve(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (!_byName.TryGetValue(name, out var asset))
        {
            await Problem.NotFound("There is no such file on this desk.").Write(context);
            return;
        }

        context.Response.Headers.ETag = asset.Tag;
        context.Response.Headers.CacheControl = "no-cache"; // ask each time, get 304: a new build is seen at once
        if (EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known) && known.Any(tag => tag.ToString() == asset.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Content.Length;
        await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted);
    }

    private static Asset Read(Stream stream, string name)
    {
        using var content = new MemoryStream();
        using (stream) stream.CopyTo(content);
        var bytes = content.ToArray();
        return new Asset(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"", TypeOf(name));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/json",
    };

    private sealed record Asset(byte[] Content, string Tag, string ContentType);
}
