using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Union.Web.Assets;

/// <summary>Addresses of static files: with the fingerprint of their content when the endpoint knows it, so browsers keep them.</summary>
public static class WebAssets
{
    /// <param name="context">The request, whose path base is put in front.</param>
    /// <param name="path">Without a leading slash: <c>web/lib/icons.svg</c>.</param>
    public static string Url(HttpContext context, string path)
    {
        var known = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{known?[path] ?? path}";
    }

    /// <summary>Puts the path base in front of an address that starts with "~/"; leaves others as they are.</summary>
    public static string Resolve(HttpContext context, string? address) =>
        address is ['~', '/', ..] ? context.Request.PathBase + address[1..] : address ?? "";
}
