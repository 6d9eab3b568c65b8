using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;

namespace Union.Contents.Items.History;

/// <summary>Makes an older text, with its files, the newest version again; nothing in between is lost.</summary>
internal sealed class RestoreItem(
    UnionDbContext db,
    AttachmentStore attachments,
    ItemLinks links,
    ItemStore store,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <returns>False when somebody saved meanwhile.</returns>
    public async Task<bool> RunAsync(FoundItem found, ContentVersion old, CancellationToken cancellationToken)
    {
        var (type, item, latest) = found;
        var author = Author.Of(user, clock, $"恢复第 {old.Number} 版");
        var version = item.Save(ItemParts.Of(old), author, latest, asNew: true);
        db.Add(version);
        db.AddRange((await attachments.OfAsync(old.Id, cancellationToken)).Select(a => a.CopyTo(version)));
        var published = item.PublishedVersionId is { } shown ? await store.VersionAsync(shown, cancellationToken) : null;
        await links.RewriteAsync(type, item, version, published, cancellationToken);
        db.Act("contents.restore", $"恢复{type.DisplayName}的旧版本", author.Note);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return false;
        }
    }
}
