using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Union.Core.Acts;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Caching;

/// <summary>
/// Stores public pages under a key that holds the tenant's stamp: the next act in the tenant makes a new key, so nothing
/// has to be evicted and nothing stale is served.
/// </summary>
internal sealed class PublicPagePolicy : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var tenant = http.RequestServices.GetRequiredService<ICurrentTenant>();
        var use =
            http.GetEndpoint()?.Metadata.GetMetadata<CachePublicPageAttribute>() is not null
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && tenant.IsSet
            && !SignInCookie.IsPresent(http);
        context.EnableOutputCaching = use;
        context.AllowCacheLookup = use;
        context.AllowCacheStorage = use;
        context.AllowLocking = use;
        if (!use)
            return ValueTask.CompletedTask;
        var stamps = http.RequestServices.GetRequiredService<TenantStamps>();
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["tenant"] = tenant.Id.ToString();
        context.CacheVaryByRules.VaryByValues["stamp"] = stamps.Of(tenant.Id).ToString(CultureInfo.InvariantCulture);
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(5);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (!StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.StatusCode != StatusCodes.Status200OK)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
