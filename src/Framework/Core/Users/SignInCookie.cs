using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Tenants;

namespace Union.Core.Users;

/// <summary>The sign-in cookie: bound to its tenant, checked against the session on every request.</summary>
public static class SignInCookie
{
    public const string Scheme = "Union";

    /// <summary>Whether the request carries a sign-in of this tenant, without validating it; pages for anonymous visitors are cached only without it.</summary>
    public static bool IsPresent(HttpContext context) => context.Request.Cookies.ContainsKey(TenantCookieManager.Name(context));

    internal static void Add(IServiceCollection services) =>
        services
            .AddAuthentication(Scheme)
            .AddCookie(
                Scheme,
                options =>
                {
                    options.CookieManager = new TenantCookieManager();
                    options.LoginPath = "/login";
                    options.LogoutPath = "/logout";
                    options.ReturnUrlParameter = "returnUrl";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    options.ExpireTimeSpan = TimeSpan.FromHours(8);
                    options.SlidingExpiration = true;
                    options.Events.OnValidatePrincipal = ValidateAsync;
                    options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
                    options.Events.OnRedirectToLogin = context =>
                    {
                        if (context.Request.Path.StartsWithSegments("/api"))
                            return Answer(context, StatusCodes.Status401Unauthorized);
                        context.Response.Redirect(context.RedirectUri);
                        return Task.CompletedTask;
                    };
                }
            );

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var tenant = services.GetRequiredService<ICurrentTenant>();
        var own = tenant.IsSet && context.Principal?.FindFirstValue(UnionClaims.Tenant) == tenant.Id.ToString();
        var validator = services.GetService<ISessionValidator>();
        if (own && (validator is null || await validator.IsValidAsync(context.Principal!, context.HttpContext.RequestAborted)))
            return;
        context.RejectPrincipal();
        if (tenant.IsSet)
            await context.HttpContext.SignOutAsync(Scheme);
    }
}
