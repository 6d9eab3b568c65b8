using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Register;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.Api;

/// <summary><c>GET /api/v1/organizations</c> and <c>/{id}</c>, for staff: what their permission reaches and nothing else.</summary>
internal static class OrganizationsApi
{
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/organizations", ListAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.View))
            .WithName("ListOrganizations")
            .WithTags("工会组织")
            .WithSummary("权限范围内的工会组织")
            .WithDescription("按名称排列，按键分页：把 next 的值放进 after 再取下一页。size 最大 200。")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes
            .MapGet("/api/v1/organizations/{id:guid}", FindAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.View))
            .WithName("GetOrganization")
            .WithTags("工会组织")
            .WithSummary("一个工会组织")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<OrganizationPageResource>, ProblemHttpResult>> ListAsync(
        OrganizationList list,
        string? q,
        OrganizationType? type,
        OrganizationLevel? level,
        OrganizationState? state,
        string? industry,
        Guid? within,
        Guid? after,
        int? size,
        CancellationToken cancellationToken
    )
    {
        var filter = new OrganizationFilter
        {
            Q = q,
            Type = type,
            Level = level,
            State = state,
            Industry = industry,
            Within = within,
        };
        var ask = new KeyRequest(after?.ToString(), null, Math.Clamp(size ?? KeyRequest.DefaultSize, 1, LargestPage));
        return await list.PageAsync(filter, ask, cancellationToken) is { } page
            ? TypedResults.Ok(new OrganizationPageResource([.. page.Items.Select(OrganizationResource.Of)], page.Total, page.Next))
            : NotFound();
    }

    private static async Task<Results<Ok<OrganizationResource>, ProblemHttpResult>> FindAsync(
        Guid id,
        OrganizationReach reach,
        IOrganizationTree tree,
        CancellationToken cancellationToken
    )
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        var parent = found.ParentId is { } above ? await tree.NameOfAsync(above) ?? "" : "";
        return TypedResults.Ok(OrganizationResource.Of(new OrganizationRow(found, parent)));
    }

    private static ProblemHttpResult NotFound() =>
        TypedResults.Problem("没有这个组织，或者它不在您的权限范围内。", statusCode: StatusCodes.Status404NotFound, title: "没有这个组织");
}
