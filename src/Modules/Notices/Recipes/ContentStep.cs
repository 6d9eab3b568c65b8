using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Recipes;

/// <summary>
/// Recipe step <c>content</c>: notices by their content item id. A notice that is there gets a new version where its text
/// differs; one that was taken back stays back, the new text waits as a draft.
/// </summary>
internal sealed partial class ContentStep(
    UnionDbContext db,
    BroughtAttachments attachments,
    IOrganizationTree tree,
    ICurrentUser user,
    TimeProvider clock
) : RecipeStep<ContentStepModel>("content")
{
    protected override async Task CheckAsync(ContentStepModel model, RecipeExecutionContext context)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var owners = await db.Set<Notice>()
            .Select(notice => new { notice.Slug, notice.ContentItemId })
            .ToDictionaryAsync(notice => notice.Slug, notice => notice.ContentItemId, StringComparer.Ordinal, context.CancellationToken);
        for (var i = 0; i < model.Data.Count; i++)
        {
            var (item, path) = (model.Data[i], $"Data[{i}]");
            if (item.ContentType != ContentItems.ContentType)
            {
                context.Unknown($"{path}.ContentType", $"没有内容类型“{item.ContentType}”；可以写的是 {ContentItems.ContentType}。");
                continue;
            }
            if (!ItemId().IsMatch(item.ContentItemId) || !ids.Add(item.ContentItemId))
                context.Problem($"{path}.ContentItemId", $"内容编号“{item.ContentItemId}”重复，或不是 1–40 个字母、数字、连字符。");
            if (ContentItems.TitleOf(item).Length is 0 or > ContentVersion.TitleLength)
                context.Problem($"{path}.TitlePart", $"标题须为 1–{ContentVersion.TitleLength} 个字。");
            CheckLengths(item, path, context);
            await BroughtAttachments.CheckAsync(item.Notice, path, context);
            if (
                item.AutoroutePart?.Path is { } slug
                && (!Slug().IsMatch(slug) || owners.GetValueOrDefault(slug, item.ContentItemId) != item.ContentItemId)
            )
                context.Problem($"{path}.AutoroutePart.Path", $"地址“{slug}”已被使用，或不是 1–{ContentItem.SlugLength} 个小写字母、数字、连字符。");
            else if (item.AutoroutePart is not null)
                owners[item.AutoroutePart.Path] = item.ContentItemId;
        }
    }

    protected override async Task HandleAsync(ContentStepModel model, RecipeExecutionContext context)
    {
        var items = model.Data.Where(item => item.ContentType == ContentItems.ContentType).ToList();
        var ids = items.Select(item => item.ContentItemId).ToArray();
        var existing = await db.Set<Notice>()
            .Where(notice => ids.Contains(notice.ContentItemId))
            .ToDictionaryAsync(notice => notice.ContentItemId, StringComparer.Ordinal, context.CancellationToken);
        foreach (var item in items)
        {
            if (existing.TryGetValue(item.ContentItemId, out var notice))
                await UpdateAsync(notice, item, context);
            else if (context.Change($"新建公告“{ContentItems.TitleOf(item)}”（{(item.Published ? "发布" : "草稿")}）"))
                await CreateAsync(item, context);
        }
    }

    private async Task CreateAsync(ContentItemModel item, RecipeExecutionContext context)
    {
        var author = AuthorOf(item, "由配方建立");
        var notice = new Notice(tree.RootId, author.At);
        notice.IsKnownAs(item.ContentItemId);
        if (item.AutoroutePart?.Path is { Length: > 0 } slug)
            notice.MoveTo(slug);
        if (item.Notice?.Source is { } source)
            notice.CameFrom(source.Folder, source.Path, source.Hash);
        var version = notice.Save(ContentItems.ToContent(item), author, null);
        db.Add(notice);
        db.Add(version);
        await attachments.PutAsync(item.Notice, version, context);
        if (item.Published)
            db.Raise(notice.Publish(version, author));
    }

    private async Task UpdateAsync(Notice notice, ContentItemModel item, RecipeExecutionContext context)
    {
        var latest = await db.Set<NoticeVersion>().SingleAsync(version => version.Id == notice.LatestVersionId, context.CancellationToken);
        var shown =
            notice.PublishedVersionId is { } published && published != latest.Id
                ? await db.Set<NoticeVersion>().SingleAsync(version => version.Id == published, context.CancellationToken)
                : latest;
        var content = ContentItems.ToContent(item);
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
                db.Raise(notice.Publish(version, author));
        }
        else if (item.Published && notice.State == ContentState.Draft && context.Change($"发布公告“{content.Title}”"))
        {
            db.Raise(notice.Publish(latest, author));
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

    private static void CheckLengths(ContentItemModel item, string path, RecipeExecutionContext context)
    {
        foreach (
            var (name, text, longest) in new[]
            {
                ("Kind", item.Notice?.Kind?.Text, NoticeKinds.MaxLength),
                ("Issuer", item.Notice?.Issuer?.Text, NoticeVersion.IssuerLength),
                ("Number", item.Notice?.Number?.Text, NoticeVersion.NumberLength),
                ("Summary", item.Notice?.Summary?.Text, ContentVersion.SummaryLength),
            }
        )
        {
            if (text?.Length > longest)
                context.Problem($"{path}.Notice.{name}.Text", $"不能超过 {longest} 个字。");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex ItemId();

    [GeneratedRegex("^[a-z0-9-]{1,80}$")]
    private static partial Regex Slug();
}
