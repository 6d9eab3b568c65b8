using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Notices.Reading;

/// <summary>Sends an attachment to whoever may read the text it belongs to.</summary>
internal sealed class DownloadAttachment(UnionDbContext db, Attachments attachments, StaffReader reader, Access access)
{
    public static string Address(Notice notice, NoticeAttachment attachment) =>
        $"~{notice.Url}/files/{attachment.Id:N}/{Uri.EscapeDataString(attachment.FileName)}";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods("/notices/{slug}/files/{id:guid}/{name?}", [HttpMethods.Get, HttpMethods.Head],
            (Guid id, DownloadAttachment download, HttpContext http, CancellationToken cancellationToken) => download.RunAsync(id, http, cancellationToken))
        .AllowAnonymous();

    private async Task<IResult> RunAsync(Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var found = await (
            from a in db.Set<NoticeAttachment>().AsNoTracking()
            join n in db.Set<Notice>().AsNoTracking() on a.NoticeId equals n.Id
            where a.Id == id
            select new { a, n }).FirstOrDefaultAsync(cancellationToken);
        if (found is null || !await MayReadAsync(found.n, found.a) || attachments.Open(found.a.Sha256) is not { } content)
            return Results.NotFound();
        return FileAnswer.Of(http, content, found.a.Format, found.a.FileName, found.a.Sha256);
    }

    private async Task<bool> MayReadAsync(Notice notice, NoticeAttachment attachment)
    {
        var isOut = attachment.VersionId == notice.PublishedVersionId;
        return (isOut && (notice.Visibility == NoticeVisibility.Public || await reader.IsAsync()))
            || await access.HasAsync(Permissions.ViewDrafts, notice.OrganizationId);
    }
}
