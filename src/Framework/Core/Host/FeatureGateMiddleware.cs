using Microsoft.AspNetCore.Http;
using Union.Core.Modules;
using Union.Core.Tenants;

namespace Union.Core.Host;

/// <summary>
/// An endpoint of a feature that is off for the tenant does not exist there: 404, whoever asks. Before the first set-up only
/// set-up endpoints exist; after it they do not.
/// </summary>
internal sealed class FeatureGateMiddleware(RequestDelegate next, TenantRegistry registry)
{
    public Task InvokeAsync(HttpContext context, ICurrentTenant tenant)
    {
        if (context.GetEndpoint() is not { } endpoint)
            return registry.Default is null ? ToSetup(context) : NotFound(context);
        var isSetup = endpoint.Metadata.GetMetadata<SetupOnlyAttribute>() is not null;
        if (registry.Default is null)
            return BeforeSetup(context, endpoint, isSetup);
        var gate = endpoint.Metadata.GetMetadata<FeatureGate>() ?? FeatureGate.Open;
        if (!isSetup && (tenant.IsSet ? gate.IsOpenFor(tenant.Info.Features) : gate == FeatureGate.Open))
            return next(context);
        return NotFound(context);
    }

    private Task BeforeSetup(HttpContext context, Endpoint endpoint, bool isSetup)
    {
        if (isSetup || endpoint.Metadata.GetMetadata<FeatureGate>() is null)
            return next(context);
        return ToSetup(context);
    }

    private static Task ToSetup(HttpContext context)
    {
        context.Response.Redirect("/setup");
        return Task.CompletedTask;
    }

    private static Task NotFound(HttpContext context)
    {
        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
