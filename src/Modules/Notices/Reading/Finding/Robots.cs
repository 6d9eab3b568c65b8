using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Union.Notices.Reading.Finding;

/// <summary>
/// Tells crawlers what not to walk and where the sitemaps are. They ask the root of a host only, so the answer there speaks for every
/// site under that host.
/// </summary>
internal sealed class Robots(ICurrentTenant tenant, TenantRegistry registry)
{
    private static readonly string[] Closed = ["/admin", "/me/", "/login", "/api/", "/search"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], (Robots robots, HttpContext http) => robots.Run(http)).AllowAnonymous();

    private IResult Run(HttpContext http)
    {
        var host = $"{http.Request.Scheme}://{http.Request.Host}";
        var sites = Sites(http.Request.PathBase.Value ?? "").ToList();
        var text = new StringBuilder("User-agent: *\n");
        foreach (var site in sites)
        foreach (var closed in Closed)
            text.Append("Disallow: ").Append(site).Append(closed).Append('\n');
        text.Append('\n');
        foreach (var site in sites)
            text.Append("Sitemap: ").Append(host).Append(site).Append(Sitemap.Address).Append('\n');
        return Results.Text(text.ToString(), "text/plain", Encoding.UTF8);
    }

    // A host of its own, or an address with a prefix, speaks for itself alone.
    private IEnumerable<string> Sites(string pathBase) =>
        tenant.Info.IsDefault
            ? registry
                .All.Where(t => t.IsRunning && (t.IsDefault || t.Prefix.Length > 0) && t.Features.Contains("Union.Notices"))
                .Select(t => pathBase + t.PathBase)
            : [pathBase];
}
