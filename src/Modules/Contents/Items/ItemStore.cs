using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;

namespace Union.Contents.Items;

/// <summary>Finds items of the types that have no pages of their own.</summary>
internal sealed class ItemStore(UnionDbContext db, ContentDefinitions definitions)
{
    /// <summary>The item with its latest version; null when there is none, or when its type is edited elsewhere.</summary>
    public async Task<FoundItem?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await WithLatestAsync(await db.Set<ContentItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken), cancellationToken);

    /// <summary>The same by the id recipes and the interface know it by, or by <c>alias:…</c>, <c>slug:…</c>.</summary>
    public async Task<FoundItem?> FindAsync(string handle, CancellationToken cancellationToken) =>
        await WithLatestAsync(await ItemAsync(handle, cancellationToken), cancellationToken);

    public Task<ContentVersion> VersionAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<ContentVersion>().SingleAsync(v => v.Id == id, cancellationToken);

    /// <summary>The item of any type, by what the interface knows it by.</summary>
    public async Task<ContentItem?> ItemAsync(string handle, CancellationToken cancellationToken)
    {
        var items = db.Set<ContentItem>();
        if (handle.StartsWith("slug:", StringComparison.Ordinal))
        {
            var slug = handle[5..];
            return await items.FirstOrDefaultAsync(i => i.Slug == slug, cancellationToken);
        }
        if (handle.StartsWith("alias:", StringComparison.Ordinal))
        {
            var alias = handle[6..];
            var links = db.Set<ContentLink>().Where(l => l.Kind == ContentLinkKind.Alias && l.Target == alias).Select(l => l.ItemId);
            return await items.FirstOrDefaultAsync(i => links.Contains(i.Id), cancellationToken);
        }
        return await items.FirstOrDefaultAsync(i => i.ContentItemId == handle, cancellationToken);
    }

    private async Task<FoundItem?> WithLatestAsync(ContentItem? item, CancellationToken cancellationToken) =>
        item is not null && await definitions.FindAsync(item.ContentType, cancellationToken) is { Pages: null } type
            ? new FoundItem(type, item, await VersionAsync(item.LatestVersionId, cancellationToken))
            : null;
}
