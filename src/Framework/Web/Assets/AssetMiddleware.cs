using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Web.Assets;

/// <summary>Serves the files of themes and modules that are asked for by version, compressed, before a tenant is looked for: all sites share one copy in the browser.</summary>
public static class AssetMiddleware
{
    public static IApplicationBuilder UseAssets(this IApplicationBuilder app)
    {
        var store = app.ApplicationServices.GetRequiredService<AssetStore>();
        return app.Use(
            (context, next) =>
            {
                var request = context.Request;
                var isOurs = request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/web") || request.Path.StartsWithSegments("/themes");
                if (
                    !isOurs
                    || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                    || store.Find(request.Path.Value!.TrimStart('/')) is not { } asset
                )
                    return next(context);
                return WriteAsync(context, asset);
            }
        );
    }

    private static Task WriteAsync(HttpContext context, Asset asset)
    {
        var (request, response) = (context.Request, context.Response);
        var tag = $"\"{asset.Version}\"";
        response.Headers.ETag = tag;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var accepted = request.Headers.AcceptEncoding.ToString();
        var (encoding, body) =
            accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? ("br", asset.Brotli)
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? ("gzip", asset.GZip)
            : ("", asset.Plain);
        if (encoding.Length > 0)
            response.Headers.ContentEncoding = encoding;
        response.ContentType = asset.ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
