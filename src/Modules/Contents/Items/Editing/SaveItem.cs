using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Parts;

namespace Union.Contents.Items.Editing;

/// <summary>Saves an item's text, fields and files as its latest version; publishes it with them when asked to, or when its type knows no drafts.</summary>
internal sealed class SaveItem(
    UnionDbContext db,
    AttachmentStore attachments,
    ItemLinks links,
    ItemStore store,
    IOrganizationTree tree,
    ICurrentUser user,
    TimeProvider clock
)
{
    public async Task<ContentItem> CreateAsync(
        DefinedType type,
        ItemForm form,
        ItemContent content,
        IReadOnlyList<KeptUpload> uploads,
        bool publish,
        CancellationToken cancellationToken
    )
    {
        var author = Author.Of(user, clock, form.ChangeNote);
        var item = new ContentItem(type.Name, tree.RootId, author.At);
        Move(type, item, form);
        var version = item.Save(content, author, null);
        db.Add(item);
        db.Add(version);
        await attachments.ArrangeAsync(version, [], uploads, cancellationToken);
        await FinishAsync(type, item, version, publish, author, isNew: true, cancellationToken);
        return item;
    }

    /// <returns>False when somebody saved meanwhile; nothing is saved then.</returns>
    public async Task<bool> UpdateAsync(
        FoundItem found,
        ItemForm form,
        ItemContent content,
        IReadOnlyList<KeptUpload> uploads,
        bool publish,
        CancellationToken cancellationToken
    )
    {
        var (type, item, latest) = found;
        if (item.Version != form.BasedOn)
            return false;
        var author = Author.Of(user, clock, form.ChangeNote);
        Move(type, item, form);
        var version = item.Save(content, author, latest, asNew: form.KeepsBoth);
        if (version != latest)
            db.Add(version);
        await attachments.ArrangeAsync(version, form.Attachments, uploads, cancellationToken);
        try
        {
            await FinishAsync(type, item, version, publish, author, isNew: false, cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static void Move(DefinedType type, ContentItem item, ItemForm form)
    {
        if (type.Has(PartKinds.Autoroute) && form.Slug is { Length: > 0 } slug && slug != item.Slug)
            item.MoveTo(slug);
    }

    private async Task FinishAsync(
        DefinedType type,
        ContentItem item,
        ContentVersion version,
        bool publish,
        Author author,
        bool isNew,
        CancellationToken cancellationToken
    )
    {
        if (publish)
            db.Raise(item.Publish(version, author));
        var published =
            item.PublishedVersionId is not { } id ? null
            : id == version.Id ? version
            : await store.VersionAsync(id, cancellationToken);
        await links.RewriteAsync(type, item, version, published, cancellationToken);
        var (code, title) = (publish, isNew) switch
        {
            (true, _) => ("contents.publish", $"发布{type.DisplayName}"),
            (_, true) => ("contents.draft", $"新建{type.DisplayName}草稿"),
            _ => ("contents.save", $"保存{type.DisplayName}草稿"),
        };
        db.Act(code, title, author.Note.Length > 0 ? author.Note : null);
        await db.SaveChangesAsync(cancellationToken);
    }
}
