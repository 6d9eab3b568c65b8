using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Parts;
using Union.Contents.Recipes;
using Union.Core.Data;

namespace Union.Contents.Items.Recipes;

/// <summary>
/// Items of the types without a module of their own, in and out of recipes. An item that is there gets a new version where its text differs; one
/// that was taken back stays back, the new text waits as a draft. Parts nobody knows are kept and reported.
/// </summary>
internal sealed class GenericItems(
    UnionDbContext db,
    ContentDefinitions definitions,
    BroughtAttachments attachments,
    ItemSlug slugs,
    ItemLinks links,
    IOrganizationTree tree,
    ICurrentUser user,
    TimeProvider clock
)
{
    public static async Task CheckAsync(IReadOnlyList<ContentStepItem> items, RecipeExecutionContext context)
    {
        foreach (var item in items)
            await BroughtAttachments.CheckAsync(item, context);
    }

    public async Task HandleAsync(DefinedType type, IReadOnlyList<ContentStepItem> items, RecipeExecutionContext context)
    {
        var ids = items.Select(i => i.ContentItemId).ToArray();
        var existing = await db.Set<ContentItem>()
            .Where(i => ids.Contains(i.ContentItemId))
            .ToDictionaryAsync(i => i.ContentItemId, StringComparer.Ordinal, context.CancellationToken);
        var foreign = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var json = (JsonObject)item.Node.ToJson()!;
            var parts = ItemJson.PartsOf(json);
            foreign.UnionWith(ItemParts.Foreign(type, parts));
            var content = ItemParts.Split(type, parts, ItemJson.Own(json, "DisplayText"));
            if (WhyNot(type, item, json, content) is { } why)
                context.Note(why);
            else if (existing.TryGetValue(item.ContentItemId, out var known) && known.ContentType != type.Name)
                context.Note($"内容 {item.ContentItemId} 在本站是另一种类型“{known.ContentType}”，没有导入“{content.Title}”。");
            else if (known is not null)
                await UpdateAsync(type, known, item, json, content, context);
            else if (context.Change($"新建{type.DisplayName}“{content.Title}”（{(ItemJson.IsPublished(json) ? "发布" : "草稿")}）"))
                await CreateAsync(type, item, json, content, context);
        }
        if (foreign.Count > 0)
            context.Note($"“{type.DisplayName}”里不认识的部件 {string.Join("、", foreign)}：照原样保留，导出时还在。");
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken)
    {
        var items = new List<JsonObject>();
        foreach (var type in (await definitions.AllAsync(cancellationToken)).Where(t => t.Pages is null).OrderBy(t => t.Name, StringComparer.Ordinal))
            items.AddRange(await ExportAsync(type, cancellationToken));
        return items;
    }

    private async Task<List<JsonObject>> ExportAsync(DefinedType type, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>().AsNoTracking() on item.PublishedVersionId ?? item.LatestVersionId equals version.Id
            where item.ContentType == type.Name
            orderby item.ContentItemId
            select new { item, version }
        ).ToListAsync(cancellationToken);
        var files = !type.Has(PartKinds.Attachments)
            ? []
            : (
                await (
                    from file in db.Set<ContentAttachment>().AsNoTracking()
                    join item in db.Set<ContentItem>() on file.VersionId equals item.PublishedVersionId ?? item.LatestVersionId
                    where item.ContentType == type.Name
                    orderby file.Order, file.Id
                    select file
                ).ToListAsync(cancellationToken)
            );
        BroughtFiles.RefuseTooMuch(files.Select(f => f.Content), "附件");
        var written = new List<JsonObject>(rows.Count);
        foreach (var row in rows)
        {
            var json = ItemJson.Of(type, row.item, row.version);
            // What an export holds is the latest there is where it is imported.
            json["Latest"] = true;
            if (files.Where(f => f.VersionId == row.version.Id).ToList() is { Count: > 0 } held)
                json[PartKinds.Attachments] = await attachments.WriteAsync(held, cancellationToken);
            written.Add(json);
        }
        return written;
    }

    // What an editor could not save is left out by name; the other items come in.
    private static string? WhyNot(DefinedType type, ContentStepItem item, JsonObject json, ItemContent content)
    {
        var problems = ItemFields.Written(type, content.Data, ItemJson.IsPublished(json)).ToList();
        var isTooLong = content.Title.Length > ContentVersion.TitleLength;
        if (isTooLong)
            problems.Add((PartKinds.Title, $"标题不能超过 {ContentVersion.TitleLength} 个字。"));
        var name = isTooLong ? "" : $"“{content.Title}”";
        return problems.Count == 0
            ? null
            : $"{type.DisplayName}{name}（{item.ContentItemId}）没有导入：{string.Join("", problems.Select(p => $"{p.Key}：{p.Problem}"))}";
    }

    private async Task CreateAsync(DefinedType type, ContentStepItem brought, JsonObject json, ItemContent content, RecipeExecutionContext context)
    {
        var author = AuthorOf(json, "由配方建立");
        var item = new ContentItem(type.Name, tree.RootId, author.At);
        item.IsKnownAs(brought.ContentItemId);
        await MoveAsync(item, json, context);
        var version = item.Save(content, author, null);
        db.Add(item);
        db.Add(version);
        await attachments.PutAsync(brought, version, null, context);
        if (ItemJson.IsPublished(json))
            db.Raise(item.Publish(version, author));
        Schedule(item, version, json);
        await LinkAsync(type, item, version, context);
    }

    private async Task UpdateAsync(
        DefinedType type,
        ContentItem item,
        ContentStepItem brought,
        JsonObject json,
        ItemContent content,
        RecipeExecutionContext context
    )
    {
        var latest = await VersionAsync(item.LatestVersionId, context.CancellationToken);
        var shown = item.PublishedVersionId is { } published ? await VersionAsync(published, context.CancellationToken) : latest;
        var author = Author.Of(user, clock, "由配方更新");
        if (!content.IsSameAs(ItemParts.Of(shown)) || await attachments.DifferAsync(brought, shown.Id, context))
        {
            if (!context.Change($"更新{type.DisplayName}“{content.Title}”"))
                return;
            var version = item.Save(content, author, latest);
            if (version != latest)
                db.Add(version);
            await attachments.PutAsync(brought, version, latest, context);
            if (ItemJson.IsPublished(json) && item.State != ContentState.Unpublished)
                db.Raise(item.Publish(version, author));
            await LinkAsync(type, item, version, context);
        }
        else if (ItemJson.IsPublished(json) && item.State == ContentState.Draft && context.Change($"发布{type.DisplayName}“{content.Title}”"))
        {
            db.Raise(item.Publish(latest, author));
            await LinkAsync(type, item, latest, context);
        }
    }

    private Task<ContentVersion> VersionAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<ContentVersion>().SingleAsync(v => v.Id == id, cancellationToken);

    private async Task LinkAsync(DefinedType type, ContentItem item, ContentVersion latest, RecipeExecutionContext context)
    {
        var published =
            item.PublishedVersionId is not { } id ? null
            : id == latest.Id ? latest
            : await VersionAsync(id, context.CancellationToken);
        await links.RewriteAsync(type, item, latest, published, context.CancellationToken);
    }

    private async Task MoveAsync(ContentItem item, JsonObject json, RecipeExecutionContext context)
    {
        var path = (json[PartKinds.Autoroute] as JsonObject).TextOf("Path");
        if (ItemSlug.From(path) is not { Length: > 0 } slug)
            return;
        item.MoveTo(await slugs.FreeAsync(slug, item.Id, context.CancellationToken));
        if (item.Slug != path)
            context.Note($"地址“{path}”成为 /contents/{item.Slug}。");
    }

    // Times that are past say nothing any more.
    private void Schedule(ContentItem item, ContentVersion version, JsonObject json)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var publishAt = ItemJson.Time(json[PartKinds.PublishLater] as JsonObject, "ScheduledPublishUtc");
        var archiveAt = ItemJson.Time(json[PartKinds.ArchiveLater] as JsonObject, "ScheduledArchiveUtc");
        publishAt = publishAt > now && item.State != ContentState.Published ? publishAt : null;
        archiveAt = archiveAt > now ? archiveAt : null;
        if (publishAt is not null || archiveAt is not null)
            item.Schedule(version, publishAt, archiveAt, Author.Of(user, clock, "由配方建立"));
    }

    private Author AuthorOf(JsonObject json, string note)
    {
        var author = Author.Of(user, clock, note);
        return ItemJson.Time(json, "PublishedUtc") is { } at && at < author.At ? author with { At = at } : author;
    }
}
