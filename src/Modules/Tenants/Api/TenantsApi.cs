using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Union.Tenants.Api;

/// <summary><c>GET /api/v1/tenants</c>: this site and the running sites directly below it.</summary>
internal static class TenantsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/tenants", List)
            .AllowAnonymous()
            .WithName("ListTenants")
            .WithTags("站点")
            .WithSummary("本站点及其直接下级站点")
            .WithDescription("只列出运行中的站点，按行政区划代码排列。");
        routes
            .MapGet("/api/v1/tenants/{name}", Find)
            .AllowAnonymous()
            .WithName("GetTenant")
            .WithTags("站点")
            .WithSummary("本站点范围内的一个站点")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<IReadOnlyList<TenantResource>> List(ICurrentTenant tenant, TenantRegistry registry, HttpRequest request) =>
        TypedResults.Ok<IReadOnlyList<TenantResource>>([
            .. registry.ChildrenOf(tenant.Id).Where(t => t.IsRunning).Prepend(tenant.Info).Select(t => TenantResource.Of(t, tenant.Info, request)),
        ]);

    private static Results<Ok<TenantResource>, ProblemHttpResult> Find(
        string name,
        ICurrentTenant tenant,
        TenantRegistry registry,
        HttpRequest request
    ) =>
        registry.Find(name) is { IsRunning: true } found && found.IsWithin(tenant.Info)
            ? TypedResults.Ok(TenantResource.Of(found, tenant.Info, request))
            : TypedResults.Problem($"没有站点 {name}。", statusCode: StatusCodes.Status404NotFound, title: "没有这个站点");
}
