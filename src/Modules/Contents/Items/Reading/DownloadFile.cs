using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Core.Files;

namespace Union.Contents.Items.Reading;

/// <summary>Sends a file of an item to whoever may read the text it belongs to.</summary>
internal sealed class DownloadFile(UnionDbContext db, ContentDefinitions definitions, ItemAccess items, ItemReader reader)
{
    public static string Address(ContentItem item, ContentAttachment attachment) =>
        $"~/contents/{Uri.EscapeDataString(item.Slug)}/files/{attachment.Id:N}/{Uri.EscapeDataString(attachment.FileName)}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/contents/{slug}/files/{id:guid}/{name?}",
                [HttpMethods.Get, HttpMethods.Head],
                (Guid id, DownloadFile download, CancellationToken cancellationToken) => download.RunAsync(id, cancellationToken)
            )
            .AllowAnonymous();

    private async Task<IResult> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from a in db.Set<ContentAttachment>().AsNoTracking()
            join i in db.Set<ContentItem>().AsNoTracking() on a.ItemId equals i.Id
            where a.Id == id
            select new { a, i }
        ).FirstOrDefaultAsync(cancellationToken);
        return
            found is not null
            && await definitions.FindAsync(found.i.ContentType, cancellationToken) is { Pages: null } type
            && await MayReadAsync(type, found.i, found.a)
            ? new StoredFileResult(found.a.TenantId, found.a.Content, found.a.FileName)
            : Results.NotFound();
    }

    private async Task<bool> MayReadAsync(DefinedType type, ContentItem item, ContentAttachment attachment) =>
        (attachment.VersionId == item.PublishedVersionId && (item.Visibility == ContentVisibility.Public || await reader.IsStaffAsync()))
        || await items.MayViewAsync(type, item.OrganizationId);
}
