using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Union.Web.Security;

/// <summary>Response headers that keep a browser to what the pages need: own files only, no inline script or style, no framing.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // One year, the usual promise; sub-domains are not ours to speak for.
    private const string Transport = "max-age=31536000";

    /// <summary>Stands first in the pipeline, so that errors and static files carry the headers too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(
                    static state =>
                    {
                        var response = (HttpResponse)state;
                        Write(response.Headers, response.HttpContext.Request.IsHttps);
                        return Task.CompletedTask;
                    },
                    context.Response
                );
                return next(context);
            }
        );

    private static void Write(IHeaderDictionary headers, bool isHttps)
    {
        // A download may ask for a stricter policy; it is kept.
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.XFrameOptions = "DENY"; // antiforgery sets a weaker one
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (isHttps)
            headers.TryAdd("Strict-Transport-Security", Transport);
    }
}
