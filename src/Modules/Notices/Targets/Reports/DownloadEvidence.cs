using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Notices.Targets.Reports;

/// <summary>Sends the evidence of a report to whoever may see the target.</summary>
internal sealed class DownloadEvidence(UnionDbContext db, Access access)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/admin/targets/evidence/{id:guid}/{name?}",
                [HttpMethods.Get, HttpMethods.Head],
                (Guid id, DownloadEvidence download, CancellationToken cancellationToken) => download.RunAsync(id, cancellationToken)
            )
            .WithMetadata(new RequirePermissionAttribute(TargetPermissions.View));

    private async Task<IResult> RunAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<TargetReport>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is { Evidence: { } evidence } report
        && await access.HasAsync(TargetPermissions.View, report.OrganizationId)
            ? new StoredFileResult(report.TenantId, evidence, report.FileName)
            : Results.NotFound();
}
