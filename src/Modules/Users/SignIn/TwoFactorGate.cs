using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Users.SignIn;

/// <summary>Who must use two factors and has one gets to the page that sets up the second, and nowhere else, until it is done.</summary>
internal static class TwoFactorGate
{
    private static readonly string[] Open = ["/me/security", "/login", "/logout", "/error"];

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var session = context.RequestServices.GetRequiredService<CurrentSession>();
        if (!session.MustSetUpTwoFactor || Array.Exists(Open, p => context.Request.Path.StartsWithSegments(p)) || IsFile(context))
            return next(context);
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api"))
            context.Response.Redirect(context.Request.PathBase + "/me/security");
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // Pages and other endpoints of modules belong to a feature; style sheets and the like do not.
    private static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<FeatureGate>() is null;
}
