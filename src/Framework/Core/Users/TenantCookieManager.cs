using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Union.Core.Users;

/// <summary>One cookie per tenant, sent only below the tenant's address, so that one browser may be signed in to several sites.</summary>
internal sealed class TenantCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    /// <summary>The name carries the prefix: the root's cookie is sent to every path and must not be taken for a county's.</summary>
    public static string Name(HttpContext context) =>
        context.Request.PathBase.HasValue ? "union." + context.Request.PathBase.Value!.Trim('/').Replace('/', '.') : "union";

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Name(context), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Name(context), options);
}
