using Microsoft.AspNetCore.Http;

namespace Sitrep.Desk;

/// <summary>
/// What every answer carries. Reports are hostile input: should one ever break out of the encoding, the browser still runs no
/// script that is not a file of this desk, loads nothing from elsewhere and tells nobody where a link was followed from.
/// </summary>
internal static class SecurityHeaders
{
    // img-src data: is for the small marks that a style sheet may hold; no page has an image of its own.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
