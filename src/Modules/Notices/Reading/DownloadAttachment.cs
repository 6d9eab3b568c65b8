using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Notices.Reading;

/// <summary>Sends an attachment to whoever may read the text it belongs to.</summary>
internal sealed class DownloadAttachment(UnionDbContext db, StaffReader reader, Access access)
{
    public static string Address(Notice notice, ContentAttachment attachment) =>
        $"~{notice.Url}/files/{attachment.Id:N}/{Uri.EscapeDataString(attachment.FileName)}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/notices/{slug}/files/{id:guid}/{name?}",
                [HttpMethods.Get, HttpMethods.Head],
                (Guid id, DownloadAttachment download, CancellationToken cancellationToken) => download.RunAsync(id, cancellationToken)
            )
            .AllowAnonymous();

    private async Task<IResult> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from a in db.Set<ContentAttachment>().AsNoTracking()
            join n in db.Set<Notice>().AsNoTracking() on a.ItemId equals n.Id
            where a.Id == id
            select new { a, n }
        ).FirstOrDefaultAsync(cancellationToken);
        return found is not null && await MayReadAsync(found.n, found.a)
            ? new StoredFileResult(found.a.TenantId, found.a.Content, found.a.FileName)
            : Results.NotFound();
    }

    private async Task<bool> MayReadAsync(Notice notice, ContentAttachment attachment)
    {
        var isOut = attachment.VersionId == notice.PublishedVersionId;
        return (isOut && (notice.Visibility == ContentVisibility.Public || await reader.IsAsync()))
            || await access.HasAsync(Permissions.ViewDrafts, notice.OrganizationId);
    }
}
