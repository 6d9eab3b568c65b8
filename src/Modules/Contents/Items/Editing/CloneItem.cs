using System.Text.Json.Nodes;
using Union.Contents.Attachments;
using Union.Contents.Parts;

namespace Union.Contents.Items.Editing;

/// <summary>Makes a draft like an item: its text, fields and files, with an address of its own and without its alias.</summary>
internal sealed class CloneItem(UnionDbContext db, AttachmentStore attachments, ItemLinks links, ICurrentUser user, TimeProvider clock)
{
    private const string Mark = "（副本）";

    public async Task<ContentItem> RunAsync(FoundItem found, CancellationToken cancellationToken)
    {
        var (type, original, latest) = found;
        var author = Author.Of(user, clock, $"复制自“{original.Title}”");
        var content = ItemParts.Of(latest);
        var data = (JsonObject)content.Data.DeepClone();
        data.Remove(PartKinds.Alias);
        data.Remove(PartKinds.Autoroute);
        var title = content.Title[..Math.Min(content.Title.Length, ContentVersion.TitleLength - Mark.Length)] + Mark;
        var item = new ContentItem(original.ContentType, original.OrganizationId, author.At);
        var version = item.Save(content with { Title = title, Data = data }, author, null);
        db.Add(item);
        db.Add(version);
        db.AddRange((await attachments.OfAsync(latest.Id, cancellationToken)).Select(a => a.CopyTo(version)));
        await links.RewriteAsync(type, item, version, null, cancellationToken);
        db.Act("contents.clone", $"复制{type.DisplayName}", author.Note);
        await db.SaveChangesAsync(cancellationToken);
        return item;
    }
}
