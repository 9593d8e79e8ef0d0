using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Desk;

/// <summary>A whole page: what stands in its head, and its body.</summary>
internal sealed record Page
{
    public required string Title { get; init; }

    public required Html Body { get; init; }

    /// <summary>Names of the scripts (ES modules) that make it more comfortable; it works without them.</summary>
    public string[] Scripts { get; init; } = [];

    /// <summary>Names of the style sheets beside the base sheet.</summary>
    public string[] Styles { get; init; } = [];

    /// <summary>Address of the Atom feed of what the page shows, or null.</summary>
    public string? Feed { get; init; }

    /// <summary>What stands at the right of the head line: links that act on the page.</summary>
    public Html Actions { get; init; }

    public static async Task Write(HttpContext context, Page page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var bytes = Encoding.UTF8.GetBytes(page.Render().ToString());
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private Html Render() => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{Title} · Sitrep</title>
          <link rel="icon" href="/assets/sitrep.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/assets/base.css">
          {Styles.Select(style => Html.Of($"""<link rel="stylesheet" href="/assets/{style}">"""))}
          {(Feed is null ? Html.None : Html.Of($"""<link rel="alternate" type="application/atom+xml" title="Sitrep incidents" href="{Feed}">"""))}
          {Scripts.Select(script => Html.Of($"""<script type="module" src="/assets/{script}"></script>"""))}
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="top">
            <a class="wordmark" href="/"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 3h16M2 8h10M2 13h13M2 18h6"/></svg>Sitrep</a>
            <nav class="actions" aria-label="This page as">{Actions}</nav>
          </header>
          {Body}
        </body>
        </html>
        """);
}
