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

    private async Task<IResult> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from r in db.Set<TargetReport>().AsNoTracking()
            join t in db.Set<NoticeTarget>().AsNoTracking() on r.TargetId equals t.Id
            where r.Id == id
            select new { Report = r, t.OrganizationId }
        ).FirstOrDefaultAsync(cancellationToken);
        return found?.Report.Evidence is { } evidence && await access.HasAsync(TargetPermissions.View, found.OrganizationId)
            ? new StoredFileResult(found.Report.TenantId, evidence, found.Report.FileName)
            : Results.NotFound();
    }
}
