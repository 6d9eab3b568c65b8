using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Items;
using Union.Contents.Parts;
using Union.Contents.Review;

namespace Union.Contents.Api;

/// <summary>
/// Keeps an item posted as JSON: a new one, or, by its id, a new text of one that is there; members that are not posted stay. Checked as in the
/// editor; files are not taken this way, those of the item stay.
/// </summary>
internal sealed partial class PostItem(
    UnionDbContext db,
    ContentDefinitions definitions,
    ItemStore store,
    ItemAccess access,
    ItemFields fields,
    ItemSlug slugs,
    ItemLinks links,
    AttachmentStore attachments,
    ReviewGate review,
    IOrganizationTree tree,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <param name="posted">The item in Orchard's shape.</param>
    /// <param name="draft">Keep it as a draft instead of publishing it.</param>
    /// <param name="basedOn">The version the caller knows, if it says one; refused when somebody saved since.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ApiOutcome> RunAsync(JsonObject posted, bool draft, int? basedOn, CancellationToken cancellationToken)
    {
        var (name, id) = (ItemJson.Own(posted, "ContentType"), ItemJson.Own(posted, "ContentItemId"));
        if (await definitions.FindAsync(name, cancellationToken) is not { Pages: null } type)
            return ApiOutcome.Wrong(
                "ContentType",
                name.Length == 0 ? "请写 ContentType。" : $"没有内容类型“{name}”，或它的内容不能通过这个接口保存。"
            );
        if (id.Length > 0 && !ItemId().IsMatch(id))
            return ApiOutcome.Wrong("ContentItemId", "内容编号是 1–40 个字母、数字、连字符。");
        var found = id.Length == 0 ? null : await store.FindAsync(id, cancellationToken);
        if (found is null && id.Length > 0 && await db.Set<ContentItem>().AnyAsync(i => i.ContentItemId == id, cancellationToken))
            return ApiOutcome.Wrong("ContentItemId", $"内容编号“{id}”属于另一种类型的内容。");
        if (found is not null && found.Type.Name != name)
            return ApiOutcome.Wrong("ContentType", $"内容 {id} 的类型是 {found.Type.Name}，不能改成 {name}。");
        var at = found?.Item.OrganizationId ?? tree.RootId;
        var isReviewed = (await review.RuleOfAsync(name, cancellationToken)).IsRequired;
        if (isReviewed && !draft)
            return ApiOutcome.Refused(
                StatusCodes.Status409Conflict,
                "要先审核",
                $"本站的{type.DisplayName}要经审核才能发布：请加 draft=true 存草稿，再送审。"
            );
        draft &= type.Definition.Draftable || isReviewed;
        if (!await access.MayEditAsync(type, at) || (!draft && !await access.MayPublishAsync(type, at)))
            return ApiOutcome.Refused(StatusCodes.Status403Forbidden, "没有权限", $"您没有{(draft ? "起草" : "发布")}“{type.DisplayName}”的权限。");
        if (found is not null && basedOn is { } known && known != found.Item.Version)
            return ApiOutcome.Refused(
                StatusCodes.Status412PreconditionFailed,
                "内容已被他人修改",
                $"{found.Item.ModifiedBy}刚才保存了新的版本（{found.Item.Version}），请重新读取、合并后再提交。"
            );
        var parts = ItemJson.PartsOf(posted);
        parts.Remove(PartKinds.Attachments);
        if (found is not null)
            parts = Merge(ItemParts.Join(type, found.Version), parts);
        var content = ItemParts.Split(type, parts, ItemJson.Own(posted, "DisplayText"));
        var errors = await ErrorsAsync(type, content, parts, found?.Item, !draft, cancellationToken);
        return errors.Count > 0 ? new ApiOutcome(null, Errors: errors) : await KeepAsync(type, found, id, content, parts, draft, cancellationToken);
    }

    private async Task<Dictionary<string, string[]>> ErrorsAsync(
        DefinedType type,
        ItemContent content,
        JsonObject parts,
        ContentItem? item,
        bool publish,
        CancellationToken cancellationToken
    )
    {
        List<(string Key, string Problem)> all = [.. await fields.ProblemsAsync(type, content.Data, publish, cancellationToken)];
        if (type.Has(PartKinds.Title) && (parts[PartKinds.Title] as JsonObject).TextOf("Title").Trim().Length == 0)
            all.Add(("TitlePart.Title", "请填写标题。"));
        if (content.Title.Length > ContentVersion.TitleLength)
            all.Add(("TitlePart.Title", $"标题不能超过 {ContentVersion.TitleLength} 个字。"));
        if (publish && type.Has(PartKinds.Body) && content.Body.Length == 0)
            all.Add(("MarkdownBodyPart.Markdown", "正文是空的，不能发布；可以先保存草稿。"));
        if (Path(parts) is { Length: > 0 } path && await slugs.IsTakenAsync(ItemSlug.From(path), item?.Id, cancellationToken))
            all.Add(("AutoroutePart.Path", $"网址“{path}”已被另一条内容使用，请换一个。"));
        var (alias, self) = ((parts[PartKinds.Alias] as JsonObject).TextOf("Alias").Trim(), item?.Id);
        if (
            alias.Length > 0
            && await db.Set<ContentLink>().AnyAsync(l => l.Kind == ContentLinkKind.Alias && l.Target == alias && l.ItemId != self, cancellationToken)
        )
            all.Add(("AliasPart.Alias", $"别名“{alias}”已被另一条内容使用，请换一个。"));
        return all.GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Select(e => e.Problem).ToArray(), StringComparer.Ordinal);
    }

    private async Task<ApiOutcome> KeepAsync(
        DefinedType type,
        FoundItem? found,
        string id,
        ItemContent content,
        JsonObject parts,
        bool draft,
        CancellationToken cancellationToken
    )
    {
        var author = Author.Of(user, clock, "由接口保存");
        var item = found?.Item ?? new ContentItem(type.Name, tree.RootId, author.At);
        if (found is null && id.Length > 0)
            item.IsKnownAs(id);
        if (ItemSlug.From(Path(parts)) is { Length: > 0 } slug)
            item.MoveTo(slug);
        var version = item.Save(content, author, found?.Version);
        if (found is null)
            db.Add(item);
        if (version != found?.Version)
        {
            db.Add(version);
            if (found is not null)
                db.AddRange((await attachments.OfAsync(found.Version.Id, cancellationToken)).Select(a => a.CopyTo(version)));
        }
        if (!draft)
            db.Raise(item.Publish(version, author));
        var published =
            item.PublishedVersionId is not { } shown ? null
            : shown == version.Id ? version
            : await store.VersionAsync(shown, cancellationToken);
        await links.RewriteAsync(type, item, version, published, cancellationToken);
        db.Act(draft ? "contents.save" : "contents.publish", $"通过接口{(draft ? "保存" : "发布")}{type.DisplayName}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return ApiOutcome.Refused(
                StatusCodes.Status412PreconditionFailed,
                "内容已被他人修改",
                "刚才有人保存了新的版本，请重新读取、合并后再提交。"
            );
        }
        return new ApiOutcome(ItemJson.Of(type, item, version), found is null, item.Version);
    }

    private static string Path(JsonObject parts) => (parts[PartKinds.Autoroute] as JsonObject).TextOf("Path");

    // Objects are merged member by member; lists and values are replaced.
    private static JsonObject Merge(JsonObject into, JsonObject posted)
    {
        foreach (var (name, value) in posted)
            into[name] = into[name] is JsonObject old && value is JsonObject now ? Merge((JsonObject)old.DeepClone(), now) : value?.DeepClone();
        return into;
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex ItemId();
}
