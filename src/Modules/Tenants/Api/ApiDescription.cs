using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Tenants.Api;

/// <summary><c>/openapi/v1.json</c>: the JSON addresses of the features that are on for the site.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";

    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi(Document);
        services
            .AddOptions<OpenApiOptions>(Document)
            .Configure<IHttpContextAccessor>(
                (options, http) =>
                {
                    options.ShouldInclude = api =>
                        api.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true
                        && IsOn(api.ActionDescriptor.EndpointMetadata, http.HttpContext);
                    options.AddDocumentTransformer(
                        (document, context, _) =>
                        {
                            document.Info.Title = "工会工作平台接口";
                            document.Info.Description = "地址以站点为准：/{站点}/api/v1/…。出错时返回 application/problem+json。";
                            return Task.CompletedTask;
                        }
                    );
                }
            );
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static bool IsOn(IList<object> metadata, HttpContext? context) =>
        context?.RequestServices.GetService<ICurrentTenant>() is not { IsSet: true } tenant
        || metadata.OfType<FeatureGate>().All(g => g.IsOpenFor(tenant.Info.Features));
}
