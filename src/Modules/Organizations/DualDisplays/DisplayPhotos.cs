using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Tree;

namespace Union.Organizations.DualDisplays;

/// <summary>The photographs of a union's plate and chair, for who may see the union.</summary>
internal static class DisplayPhotos
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/admin/organizations/{id:guid}/dual-display/{which:regex(^(plate|chair)$)}", ShowAsync)
            .WithMetadata(new RequirePermissionAttribute(Permissions.View));

    private static async Task<IResult> ShowAsync(
        Guid id,
        string which,
        OrganizationReach reach,
        UnionDbContext db,
        FileStore files,
        CancellationToken cancellationToken
    )
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } organization)
            return Results.NotFound();
        var display = await db.Below<DualDisplay>().SingleOrDefaultAsync(d => d.OrganizationId == id, cancellationToken);
        var hash = (which == "plate" ? display?.PlatePhoto : display?.ChairPhoto) ?? "";
        if (hash.Length == 0 || files.Open(organization.TenantId, hash) is not { } content)
            return Results.NotFound();
        await using (content)
        {
            var format = await ContentSniffer.DetectAsync(content, cancellationToken);
            return new StoredFileResult(organization.TenantId, new StoredContent(hash, content.Length, format), which);
        }
    }
}
