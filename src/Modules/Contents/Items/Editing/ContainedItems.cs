using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Parts;

namespace Union.Contents.Items.Editing;

/// <summary>The items of a list (<c>ListPart</c>): each bears the list's id and its place in its own JSON.</summary>
internal sealed class ContainedItems(
    UnionDbContext db,
    ContentDefinitions definitions,
    ItemStore store,
    ItemLinks links,
    ICurrentUser user,
    TimeProvider clock
)
{
    private const int Most = 500;

    /// <summary>Null for an item without a list.</summary>
    public async Task<ContainedList?> OfAsync(FoundItem list, CancellationToken cancellationToken)
    {
        if (list.Type.Find(PartKinds.List) is not { } part)
            return null;
        var allowed = part.OnType.Own.TextsOf("ContainedContentTypes");
        var types = (await definitions.AllAsync(cancellationToken)).Where(t => allowed.Contains(t.Name) && t.Pages is null).ToList();
        return new ContainedList(await Contained(list.Item).AsNoTracking().ToListAsync(cancellationToken), types);
    }

    /// <summary>Gives the items their places; those that are published without a draft stay published.</summary>
    /// <returns>Why not, in words for the editor; null when it is done.</returns>
    public async Task<string?> OrderAsync(FoundItem list, Guid[] ids, int[] places, CancellationToken cancellationToken)
    {
        var author = Author.Of(user, clock, "调整次序");
        var own = await Contained(list.Item).Select(i => i.Id).ToListAsync(cancellationToken);
        foreach (var (id, place) in ids.Zip(places).Where(p => own.Contains(p.First)))
        {
            if (await store.FindAsync(id, cancellationToken) is not { } found)
                continue;
            var content = ItemParts.Of(found.Version);
            var contained = (JsonObject)content.Data[PartKinds.Contained]!;
            if (contained.TextOf("Order") == JsonValue.Create(place).ToJsonString())
                continue;
            contained["Order"] = place;
            var isOut = found.Item is { State: ContentState.Published, HasDraft: false };
            var version = found.Item.Save(content, author, found.Version);
            if (version != found.Version)
                await AddAsync(version, found.Version, cancellationToken);
            if (isOut)
                db.Raise(found.Item.Publish(version, author));
            var published =
                found.Item.PublishedVersionId is not { } shown ? null
                : shown == version.Id ? version
                : await store.VersionAsync(shown, cancellationToken);
            await links.RewriteAsync(found.Type, found.Item, version, published, cancellationToken);
        }
        db.Act("contents.order", $"调整“{list.Item.Title}”里内容的次序");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "其中一条内容刚被他人保存，请刷新后再调整次序。";
        }
    }

    private IQueryable<ContentItem> Contained(ContentItem list) =>
        (
            from link in db.Set<ContentLink>()
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            where link.Kind == ContentLinkKind.List && link.Target == list.ContentItemId && !link.IsPublished
            orderby link.Order, item.CreatedAt descending
            select item
        ).Take(Most);

    private async Task AddAsync(ContentVersion version, ContentVersion before, CancellationToken cancellationToken)
    {
        db.Add(version);
        var files = await db.Set<Attachments.ContentAttachment>().Where(a => a.VersionId == before.Id).ToListAsync(cancellationToken);
        db.AddRange(files.Select(a => a.CopyTo(version)));
    }
}
