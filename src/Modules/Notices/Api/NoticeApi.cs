using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Api;
using Union.Contents.Review;
using Union.Contents.TakeDowns;
using Union.Notices.Drafts;
using Union.Notices.Publishing;
using Union.Notices.Reading;
using Union.Notices.Recipes;
using Union.Notices.Topics;

namespace Union.Notices.Api;

/// <summary>Notices through <c>/api/v1/content</c>: a posted notice goes through the form of the editing page, its checks, its review and its acts.</summary>
internal sealed partial class NoticeApi(
    UnionDbContext db,
    NoticeChecks checks,
    SaveDraft save,
    UnpublishNotice unpublishing,
    ReviewGate review,
    AttachmentStore attachments,
    BroughtHead heads,
    TopicTree topics,
    StaffReader reader,
    IOrganizationTree tree,
    Access access,
    IObjectModelValidator validator,
    IHttpContextAccessor http
) : IContentApiHandler
{
    public string ContentType => Notice.TypeName;

    public async Task<ApiOutcome?> FindAsync(ContentItem item, bool latest, CancellationToken cancellationToken)
    {
        var isEditor = await access.HasAsync(Permissions.ViewDrafts, item.OrganizationId);
        var isOut = item.State == ContentState.Published && (item.Visibility == ContentVisibility.Public || await reader.IsAsync());
        if (!isEditor && (!isOut || latest))
            return null;
        var shown = latest ? item.LatestVersionId : item.PublishedVersionId ?? item.LatestVersionId;
        return await OutcomeAsync((Notice)item, await VersionAsync(shown, cancellationToken), isNew: false, cancellationToken);
    }

    public async Task<ApiOutcome> PostAsync(JsonObject posted, ContentItem? existing, bool draft, int? basedOn, CancellationToken cancellationToken)
    {
        var notice = (Notice?)existing;
        var at = notice?.OrganizationId ?? tree.RootId;
        if (!await access.HasAsync(Permissions.Edit, at) || (!draft && !await access.HasAsync(Permissions.Publish, at)))
            return ApiOutcome.Refused(StatusCodes.Status403Forbidden, "没有权限", $"您没有{(draft ? "起草" : "发布")}公告的权限。");
        if (!draft && (await review.RuleOfAsync(Notice.TypeName, cancellationToken)).IsRequired)
            return ApiOutcome.Refused(StatusCodes.Status409Conflict, "要先审核", "本站的公告要经审核才能发布：请加 draft=true 存草稿，再送审。");
        if (notice is not null && basedOn is { } known && known != notice.Version)
            return Stale(notice.ModifiedBy);
        var latest = notice is null ? null : await VersionAsync(notice.LatestVersionId, cancellationToken);
        var before = notice is null ? null : await ModelAsync(notice, latest!, cancellationToken);
        return PostedNotice.Read(posted, before) switch
        {
            ({ } item, _) => await KeepAsync(item, notice, latest, draft, cancellationToken),
            var (_, wrong) => wrong!,
        };
    }

    public async Task<ApiOutcome?> DeleteAsync(ContentItem item, string reason, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.ViewDrafts, item.OrganizationId))
            return null;
        if (!await access.HasAsync(Permissions.Publish, item.OrganizationId))
            return ApiOutcome.Refused(StatusCodes.Status403Forbidden, "没有权限", "您没有撤回公告的权限。");
        var form = new TakeDownForm { How = TakeDown.Error, Reason = reason };
        return await unpublishing.RunAsync((Notice)item, form, cancellationToken) is { } refusal
            ? ApiOutcome.Refused(StatusCodes.Status409Conflict, "没有撤回", refusal)
            : await OutcomeAsync((Notice)item, await VersionAsync(item.LatestVersionId, cancellationToken), isNew: false, cancellationToken);
    }

    private async Task<ApiOutcome> KeepAsync(
        ContentItemModel item,
        Notice? notice,
        NoticeVersion? latest,
        bool draft,
        CancellationToken cancellationToken
    )
    {
        var state = new ModelStateDictionary();
        var form = PostedForm.Of(item, notice, latest);
        var held = latest is null ? [] : await attachments.OfAsync(latest.Id, cancellationToken);
        if (item.Notice?.Relations is not null)
            state.AddModelError("Relations", "关系不通过这个接口添加：请在文件的“关系”页添加，或用配方带入。");
        PostedFiles.Put(form, item.Notice?.Attachments, held, state);
        await PutTopicsAsync(form, item.Notice?.Head?.Topics?.Values ?? [], state, cancellationToken);
        await CheckNamesAsync(item, notice, state, cancellationToken);
        validator.Validate(new ActionContext(http.HttpContext!, new RouteData(), new ActionDescriptor(), state), null, "Input", form);
        var uploads = await checks.CheckAsync(form, notice, !draft, state, cancellationToken);
        PostedFiles.Match(form, item.Notice?.Head?.Annexes, held, uploads, state);
        if (!state.IsValid)
            return Errors(state);
        try
        {
            return await SaveAsync(item, notice, form, uploads, draft, cancellationToken);
        }
        catch (NumberTakenException)
        {
            await checks.SayNumberAsync(form, notice?.Id, state, cancellationToken);
            return Errors(state);
        }
    }

    private async Task<ApiOutcome> SaveAsync(
        ContentItemModel item,
        Notice? notice,
        NoticeForm form,
        IReadOnlyList<KeptUpload> uploads,
        bool draft,
        CancellationToken cancellationToken
    )
    {
        var slug = item.AutoroutePart?.Path is { Length: > 0 } path ? path : null;
        if (notice is null)
        {
            var id = item.ContentItemId.Length > 0 ? item.ContentItemId : null;
            var made = await save.CreateAsync(form, uploads, !draft, cancellationToken, id, slug);
            return await OutcomeAsync(made, await VersionAsync(made.LatestVersionId, cancellationToken), isNew: true, cancellationToken);
        }
        if (slug is not null)
            notice.MoveTo(slug);
        return await save.UpdateAsync(notice, form, uploads, !draft, cancellationToken)
            ? await OutcomeAsync(notice, await VersionAsync(notice.LatestVersionId, cancellationToken), isNew: false, cancellationToken)
            : Stale("有人");
    }

    private async Task CheckNamesAsync(ContentItemModel item, Notice? notice, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (notice is null && item.ContentItemId.Length > 0 && !ItemId().IsMatch(item.ContentItemId))
            state.AddModelError("ContentItemId", "内容编号是 1–40 个字母、数字、连字符。");
        if (item.AutoroutePart?.Path is not { Length: > 0 } path || path == notice?.Slug)
            return;
        var self = notice?.Id;
        if (!Slug().IsMatch(path))
            state.AddModelError("AutoroutePart.Path", $"网址“{path}”不是 1–{ContentItem.SlugLength} 个小写字母、数字、连字符。");
        else if (await db.Set<ContentItem>().AnyAsync(i => i.Slug == path && i.Id != self, cancellationToken))
            state.AddModelError("AutoroutePart.Path", $"网址“{path}”已被另一条内容使用，请换一个。");
    }

    private async Task PutTopicsAsync(NoticeForm form, IReadOnlyList<string> paths, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var nodes = paths.Count == 0 ? [] : await topics.NodesAsync(cancellationToken);
        foreach (var path in paths)
            if (nodes.FirstOrDefault(n => n.Path == path) is { } node)
                form.Head.TopicIds.Add(node.Topic.Id);
            else
                state.AddModelError("Input.Head.TopicIds", $"本站没有主题“{path}”；主题写成“上级 / 下级”，请先在主题页添加。");
    }

    private async Task<ContentItemModel> ModelAsync(Notice notice, NoticeVersion version, CancellationToken cancellationToken)
    {
        var files = await attachments.OfAsync(version.Id, cancellationToken);
        IReadOnlyList<AttachmentModel>? named = files.Count == 0 ? null : [.. files.Select(f => new AttachmentModel(f.FileName, f.Title))];
        var model = ContentItems.From(notice, version, named, await heads.WriteAsync(version, files, cancellationToken));
        return model with
        {
            Latest = notice.LatestVersionId == version.Id,
            Published = notice.PublishedVersionId == version.Id,
            Notice = model.Notice! with { Source = null },
        };
    }

    private async Task<ApiOutcome> OutcomeAsync(Notice notice, NoticeVersion version, bool isNew, CancellationToken cancellationToken) =>
        new(
            (JsonObject)JsonSerializer.SerializeToNode(await ModelAsync(notice, version, cancellationToken), ContentJson.Options)!,
            isNew,
            notice.Version
        );

    private Task<NoticeVersion> VersionAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == id, cancellationToken);

    private static ApiOutcome Errors(ModelStateDictionary state) =>
        new(
            null,
            Errors: state
                .Where(e => e.Value!.Errors.Count > 0)
                .GroupBy(e => PostedForm.MemberOf(e.Key))
                .ToDictionary(g => g.Key, g => g.SelectMany(e => e.Value!.Errors).Select(e => e.ErrorMessage).ToArray(), StringComparer.Ordinal)
        );

    private static ApiOutcome Stale(string who) =>
        ApiOutcome.Refused(StatusCodes.Status412PreconditionFailed, "内容已被他人修改", $"{who}刚才保存了新的版本，请重新读取、合并后再提交。");

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex ItemId();

    [GeneratedRegex("^[a-z0-9-]{1,80}$")]
    private static partial Regex Slug();
}
