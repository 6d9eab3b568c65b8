using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Items.Recipes;
using Union.Contents.Recipes;
using Union.Notices.Drafts;

namespace Union.Notices.Recipes;

/// <summary>
/// Notices in the recipe step <c>content</c>, by their content item id. A notice that is there gets a new version where its text
/// differs; one that was taken back stays back, the new text waits as a draft; one that cannot be kept is left out by name. Exported is what
/// the public reads, or the draft of what is not published, with attachments.
/// </summary>
internal sealed class NoticeItems(
    UnionDbContext db,
    BroughtAttachments attachments,
    BroughtHead heads,
    BroughtRelations relations,
    SoundItems sound,
    NoticeChecks checks,
    IOrganizationTree tree,
    ICurrentUser user,
    TimeProvider clock
) : IContentItemsHandler
{
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public string ContentType => Notice.TypeName;

    // A file that cannot be read is a fault of the recipe; what is wrong with one notice leaves out that one alone.
    public async Task CheckAsync(IReadOnlyList<ContentStepItem> items, RecipeExecutionContext context)
    {
        foreach (var written in items)
            if (context.Bind<ContentItemModel>(written.Node, "content") is { } item)
                await BroughtAttachments.CheckAsync(item.Notice, written.Path, context);
    }

    public async Task HandleAsync(IReadOnlyList<ContentStepItem> written, RecipeExecutionContext context)
    {
        var items = await sound.AmongAsync(
            [.. written.Select(item => context.Bind<ContentItemModel>(item.Node, "content")).OfType<ContentItemModel>()],
            context
        );
        var ids = items.Select(item => item.ContentItemId).ToArray();
        var existing = await db.Set<Notice>()
            .Where(notice => ids.Contains(notice.ContentItemId))
            .ToDictionaryAsync(notice => notice.ContentItemId, StringComparer.Ordinal, context.CancellationToken);
        foreach (var item in items)
        {
            if (existing.TryGetValue(item.ContentItemId, out var notice))
                await UpdateAsync(notice, item, context);
            else if (context.Change($"新建公告“{ContentItems.TitleOf(item)}”（{(item.Published ? "发布" : "草稿")}）"))
                existing[item.ContentItemId] = await CreateAsync(item, context);
        }
        foreach (var item in items.Where(i => i.Notice?.Relations is { Count: > 0 }))
            if (existing.TryGetValue(item.ContentItemId, out var notice))
                await relations.PutAsync(notice, item.Notice!.Relations!, context);
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken)
    {
        var pairs = await (
            from notice in db.Set<Notice>().AsNoTracking()
            join version in db.Set<NoticeVersion>().AsNoTracking() on notice.PublishedVersionId ?? notice.LatestVersionId equals version.Id
            orderby notice.ContentItemId
            select new { notice, version }
        ).ToListAsync(cancellationToken);
        var held = (
            await (
                from attachment in db.Set<ContentAttachment>().AsNoTracking()
                join notice in db.Set<Notice>() on attachment.VersionId equals notice.PublishedVersionId ?? notice.LatestVersionId
                orderby attachment.Order, attachment.Id
                select attachment
            ).ToListAsync(cancellationToken)
        ).ToLookup(attachment => attachment.VersionId);
        BroughtFiles.RefuseTooMuch(held.SelectMany(files => files).Select(file => file.Content), "附件");
        var acting = await relations.ExportAsync(cancellationToken);
        var items = new List<JsonObject>(pairs.Count);
        foreach (var pair in pairs)
        {
            IReadOnlyList<ContentAttachment> files = [.. held[pair.version.Id]];
            var head = await heads.WriteAsync(pair.version, files, cancellationToken);
            var item = ContentItems.From(pair.notice, pair.version, await attachments.WriteAsync(files, cancellationToken), head);
            if (acting.Contains(pair.notice.Id))
                item = item with { Notice = item.Notice! with { Relations = [.. acting[pair.notice.Id]] } };
            items.Add((JsonObject)JsonSerializer.SerializeToNode(item, ContentJson.Options)!);
        }
        return items;
    }

    private async Task<Notice> CreateAsync(ContentItemModel item, RecipeExecutionContext context)
    {
        var author = AuthorOf(item, "由配方建立");
        var notice = new Notice(tree.RootId, author.At);
        notice.IsKnownAs(item.ContentItemId);
        if (item.AutoroutePart?.Path is { Length: > 0 } slug)
            notice.MoveTo(slug);
        if (item.Notice?.Source is { } source)
            notice.CameFrom(source.Folder, source.Path, source.Hash);
        var content = await heads.ToContentAsync(item, null, context);
        var version = notice.Save(content, author, null);
        db.Add(notice);
        db.Add(version);
        await attachments.PutAsync(item.Notice, version, context);
        if (item.Published)
            await PublishAsync(notice, version, content, author, context);
        return notice;
    }

    // A recipe may bring what was published with the same number before there was a rule: it is kept as printed and claims no number.
    private async Task PublishAsync(Notice notice, NoticeVersion version, NoticeContent content, Author author, RecipeExecutionContext context)
    {
        db.Raise(notice.Publish(version, author));
        var key = notice.NumberKey;
        if (key is not null && (!_numbers.Add(key) || await checks.OwnerOfNumberAsync(content, notice.Id, context.CancellationToken) is not null))
            notice.SharesItsNumber();
    }

    private async Task UpdateAsync(Notice notice, ContentItemModel item, RecipeExecutionContext context)
    {
        var latest = await db.Set<NoticeVersion>().SingleAsync(version => version.Id == notice.LatestVersionId, context.CancellationToken);
        var shown =
            notice.PublishedVersionId is { } published && published != latest.Id
                ? await db.Set<NoticeVersion>().SingleAsync(version => version.Id == published, context.CancellationToken)
                : latest;
        var content = await heads.ToContentAsync(item, shown, context);
        var author = AuthorOf(item with { PublishedUtc = null }, "由配方更新");
        if (shown.ToContent() != content || await attachments.DifferAsync(item.Notice, shown.Id, context))
        {
            if (!context.Change($"更新公告“{content.Title}”的内容"))
                return;
            var version = notice.Save(content, author, latest);
            if (version != latest)
                await AddAsync(version, item.Notice?.Attachments is null ? latest : null, context.CancellationToken);
            await attachments.PutAsync(item.Notice, version, context);
            if (item.Published && notice.State != ContentState.Unpublished)
                await PublishAsync(notice, version, content, author, context);
        }
        else if (item.Published && notice.State == ContentState.Draft && context.Change($"发布公告“{content.Title}”"))
        {
            await PublishAsync(notice, latest, content, author, context);
        }
    }

    private async Task AddAsync(NoticeVersion version, NoticeVersion? attachmentsFrom, CancellationToken cancellationToken)
    {
        db.Add(version);
        if (attachmentsFrom is null)
            return;
        foreach (
            var attachment in await db.Set<ContentAttachment>().Where(held => held.VersionId == attachmentsFrom.Id).ToListAsync(cancellationToken)
        )
            db.Add(attachment.CopyTo(version));
    }

    private Author AuthorOf(ContentItemModel item, string note)
    {
        var author = Author.Of(user, clock, note);
        return item.PublishedUtc is { } at && at < author.At ? author with { At = DateTime.SpecifyKind(at, DateTimeKind.Utc) } : author;
    }
}
