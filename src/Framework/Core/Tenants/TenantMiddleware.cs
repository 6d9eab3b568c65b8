using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Core.Tenants;

/// <summary>
/// Finds the tenant of a request, by host name first, then by the first path segment, else the root tenant; moves the prefix
/// into PathBase so that links build themselves. A tenant that is not running answers 503, an unknown host falls to the root.
/// </summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantRegistry registry)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/health"))
            return next(context);
        var pathBase = context.Request.PathBase;
        if (Resolve(context.Request) is not { } tenant)
            return next(context); // nothing set up yet: only the set-up page answers
        if (!tenant.IsRunning)
            return Stopped(context, tenant, pathBase);
        context.RequestServices.GetRequiredService<CurrentTenant>().Set(tenant.Id);
        return next(context);
    }

    // Work goes on without a tenant: the page that says so reads nothing of the site.
    private Task Stopped(HttpContext context, TenantInfo tenant, PathString pathBase)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync($"{tenant.DisplayName}站点已停用。如需使用，请联系上级工会管理员。");
        }
        context.Request.PathBase = pathBase;
        context.Request.Path = "/error/503";
        return next(context);
    }

    private TenantInfo? Resolve(HttpRequest request)
    {
        if (registry.FindByHost(request.Host.Host) is { } byHost)
            return byHost;
        var path = request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1);
        var first = end < 0 ? path[1..] : path[1..end];
        if (first.Length == 0 || registry.FindByPrefix(first) is not { } tenant)
            return registry.Default;
        request.PathBase = request.PathBase.Add("/" + first);
        request.Path = end < 0 ? "/" : path[end..];
        return tenant;
    }
}
