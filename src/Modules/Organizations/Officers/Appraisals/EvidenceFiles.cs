using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Tree;

namespace Union.Organizations.Officers.Appraisals;

/// <summary>The evidence of an appraisal, for who may see the union.</summary>
internal static class EvidenceFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/officers/appraisals/{id:guid}/evidence", ShowAsync).WithMetadata(new RequirePermissionAttribute(Permissions.View));

    private static async Task<IResult> ShowAsync(
        Guid id,
        OrganizationReach reach,
        UnionDbContext db,
        FileStore files,
        CancellationToken cancellationToken
    )
    {
        var found = await db.Below<Appraisal>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (found is null || found.Evidence.Length == 0 || await reach.FindAsync(found.OrganizationId, cancellationToken) is null)
            return Results.NotFound();
        if (files.Open(found.TenantId, found.Evidence) is not { } content)
            return Results.NotFound();
        await using (content)
        {
            var format = await ContentSniffer.DetectAsync(content, cancellationToken);
            return new StoredFileResult(found.TenantId, new StoredContent(found.Evidence, content.Length, format), found.EvidenceName);
        }
    }
}
