using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Notices.Passing.Inbox;

/// <summary>Sends the attachments and pictures of a received document, and the files of one's own answers.</summary>
internal sealed class InboxFiles(InboxReach reach, PassedText text, PassedPictures pictures, UnionDbContext db)
{
    public static string Address(InboxEntry entry, ContentAttachment attachment) =>
        $"~{entry.Link}/files/{attachment.Id:N}/{Uri.EscapeDataString(attachment.FileName)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var permission = new RequirePermissionAttribute(PassingPermissions.View);
        routes
            .MapGet(
                "/admin/inbox/{id:guid}/files/{file:guid}/{name?}",
                (Guid id, Guid file, InboxFiles sent, CancellationToken cancellationToken) => sent.AttachmentAsync(id, file, cancellationToken)
            )
            .RequireAuthorization(permission);
        routes
            .MapGet(
                "/admin/inbox/{id:guid}/media/{**path}",
                (Guid id, string? path, InboxFiles sent, CancellationToken cancellationToken) => sent.PictureAsync(id, path ?? "", cancellationToken)
            )
            .RequireAuthorization(permission);
        routes
            .MapGet(
                "/admin/inbox/{id:guid}/answers/{file:guid}/{name?}",
                (Guid id, Guid file, InboxFiles sent, CancellationToken cancellationToken) => sent.AnswerAsync(id, file, cancellationToken)
            )
            .RequireAuthorization(permission);
    }

    private async Task<IResult> AttachmentAsync(Guid id, Guid file, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry || await text.FindAsync(entry, cancellationToken) is not { } passed)
            return Results.NotFound();
        return passed.Attachments.FirstOrDefault(a => a.Id == file) is { } found
            ? new StoredFileResult(found.TenantId, found.Content, found.FileName)
            : Results.NotFound();
    }

    private async Task<IResult> PictureAsync(Guid id, string path, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry || await text.FindAsync(entry, cancellationToken) is not { } passed)
            return Results.NotFound();
        return await pictures.FindAsync(entry, passed.Version.ToContent(), path, cancellationToken) is { } found
            ? new StoredFileResult(found.TenantId, found.Content, found.Name)
            : Results.NotFound();
    }

    private async Task<IResult> AnswerAsync(Guid id, Guid file, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is null)
            return Results.NotFound();
        return await db.Set<AnswerFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.EntryId == id, cancellationToken) is { } found
            ? new StoredFileResult(found.TenantId, found.Content, found.FileName)
            : Results.NotFound();
    }
}
