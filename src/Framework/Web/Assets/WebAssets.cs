using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Web.Assets;

/// <summary>Addresses of static files and pages.</summary>
public static class WebAssets
{
    /// <summary>
    /// The address of a theme's file with the version of its content, the same for all sites: <c>/web/union.css?v=3f2a…</c>.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="path">Without a leading slash: <c>web/lib/icons.svg</c>.</param>
    public static string Url(HttpContext context, string path) =>
        context.RequestServices.GetRequiredService<AssetStore>().Find(path) is { } asset ? $"/{path}?v={asset.Version}" : $"/{path}";

    /// <summary>Puts the path base in front of an address that starts with "~/"; leaves others as they are.</summary>
    public static string Resolve(HttpContext context, string? address) =>
        address is ['~', '/', ..] ? context.Request.PathBase + address[1..] : address ?? "";
}
