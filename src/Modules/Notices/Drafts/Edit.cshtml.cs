using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Notices.Publishing;
using Union.Web.Pages;

namespace Union.Notices.Drafts;

[RequirePermission(Permissions.ViewDrafts)]
[RequestSizeLimit(NoticeChecks.LargestRequest)]
[RequestFormLimits(
    MultipartBodyLengthLimit = NoticeChecks.LargestRequest,
    ValueLengthLimit = NoticeChecks.LargestField,
    ValueCountLimit = NoticeChecks.MostFields
)]
internal sealed class EditModel(
    UnionDbContext db,
    AttachmentStore attachments,
    NoticeChecks checks,
    SaveDraft save,
    PublishNotice publishing,
    UnpublishNotice unpublishing,
    ScheduleNotice scheduling,
    SubmitForReview submitting,
    ShowReview reviews,
    Access access
) : PageModel, INoticeFormPage
{
    [BindProperty]
    public NoticeForm Input { get; set; } = new();

    [BindProperty]
    public TakeDownForm TakeDown { get; set; } = new();

    [BindProperty]
    public ScheduleForm Schedule { get; set; } = new();

    public Notice Notice { get; private set; } = null!;

    public NoticeVersion Latest { get; private set; } = null!;

    /// <summary>What somebody else saved while this page was open; the form below still holds what was written here.</summary>
    public Conflict? Conflict { get; private set; }

    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting => checks.Waiting(Input);

    public IReadOnlyList<SelectListItem> Kinds => NoticeChecks.Kinds(Input.Kind);

    public string RecordKey => Notice.Id.ToString("N");

    public bool MayEdit { get; private set; }

    public bool MayPublish { get; private set; }

    public ReviewPanel Review { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        Schedule = ScheduleForm.Of(Notice);
        Input = NoticeForm.Of(Notice, Latest, await attachments.OfAsync(Latest.Id, cancellationToken));
        return Page();
    }

    [RequirePermission(Permissions.Edit)]
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SaveAsync(id, false, cancellationToken);

    /// <summary>Saves and submits what was saved.</summary>
    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostSaveAndSubmitAsync(Guid id, CancellationToken cancellationToken)
    {
        var answer = await SaveAsync(id, false, cancellationToken);
        if (answer is LocalRedirectResult)
            await SubmitAsync(Notice, Input.ChangeNote, cancellationToken);
        return answer;
    }

    [RequirePermission(Permissions.Edit), RequirePermission(Permissions.Publish)]
    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancellationToken) => SaveAsync(id, true, cancellationToken);

    /// <summary>Publishes the latest version as it stands.</summary>
    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostPublishLatestAsync(Guid id, int basedOn, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        if (notice.Version != basedOn)
            this.Warned("在您打开页面之后有人保存了新的版本，请看过再发布。");
        else if (await publishing.RunAsync(notice, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded("公告已发布，现在就能看到。");
        return LocalRedirect($"~/admin/notices/{id}");
    }

    /// <summary>Submits the latest version as it stands.</summary>
    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostSubmitAsync(Guid id, int basedOn, string? remark, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        if (notice.Version != basedOn)
            this.Warned("在您打开页面之后有人保存了新的版本，请看过再送审。");
        else
            await SubmitAsync(notice, remark, cancellationToken);
        return LocalRedirect($"~/admin/notices/{id}");
    }

    /// <summary>Publishes the latest version without a second reader.</summary>
    [RequirePermission(ReviewPermissions.PublishUnreviewed)]
    public async Task<IActionResult> OnPostPublishUnreviewedAsync(Guid id, int basedOn, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        if (notice.Version != basedOn)
            this.Warned("在您打开页面之后有人保存了新的版本，请看过再发布。");
        else if (await publishing.RunUnreviewedAsync(notice, reason, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded("公告已发布；这一版留有“未经审核发布”的标记。");
        return LocalRedirect($"~/admin/notices/{id}");
    }

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostUnpublishAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        if (await unpublishing.RunAsync(notice, TakeDown, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded(
                notice.State == ContentState.Published
                    ? "已标为不再执行，页面保留，上方写明原因。"
                    : "公告已撤回，公众不再看到它；内容保留，可以修改后重新发布。"
            );
        return LocalRedirect($"~/admin/notices/{id}");
    }

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostScheduleAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        if (await scheduling.RunAsync(notice, Schedule, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded(notice.PublishAt is null && notice.ArchiveAt is null ? "已取消定时。" : "已定时，到时间自动办理；在那之前可以改。");
        return LocalRedirect($"~/admin/notices/{id}");
    }

    private async Task<IActionResult> SaveAsync(Guid id, bool publish, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit || (publish && !MayPublish))
            return Forbid();
        if (publish && Review.Rule.IsRequired)
            ModelState.AddModelError("", "本站的公告要经审核才能发布：请点“保存并送审”。您写的内容还在下面的表单里。");
        var uploads = await checks.CheckAsync(Input, Notice, publish, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            if (!await save.UpdateAsync(Notice, Input, uploads, publish, cancellationToken))
                return await ConflictAsync(id, cancellationToken);
        }
        catch (NumberTakenException)
        {
            await checks.SayNumberAsync(Input, id, ModelState, cancellationToken);
            return await FindAsync(id, cancellationToken) ? Page() : NotFound();
        }
        this.Succeeded(
            publish ? "公告已发布，现在就能看到。"
            : Notice.State == ContentState.Published ? "草稿已保存；公众看到的仍是已发布的版本。"
            : "草稿已保存。"
        );
        return LocalRedirect($"~/admin/notices/{id}");
    }

    // Nothing is saved and nothing lost: what was written stays in the form, what was saved stands beside it; saving again keeps both as versions.
    private async Task<IActionResult> ConflictAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        Conflict = Conflict.Between(Latest, Notice.ModifiedBy, Input);
        Input.Attachments.AddRange(await attachments.AddedMeanwhileAsync(Latest, Input.Attachments, cancellationToken));
        Input.BasedOn = Notice.Version;
        Input.KeepsBoth = true;
        ModelState.Remove("Input.BasedOn");
        ModelState.Remove("Input.KeepsBoth");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task SubmitAsync(Notice notice, string? remark, CancellationToken cancellationToken)
    {
        var refusals = await submitting.RunAsync(notice, remark, cancellationToken);
        if (refusals.Count > 0)
            this.Failed("没有送审：" + string.Join(" ", refusals));
        else
            this.Succeeded("已送审，审核人会在待办里看到。");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return false;
        Notice = notice;
        Latest = await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken);
        MayEdit = await access.HasAsync(Permissions.Edit, notice.OrganizationId);
        MayPublish = await access.HasAsync(Permissions.Publish, notice.OrganizationId);
        Review = await reviews.OfAsync(notice, cancellationToken);
        return true;
    }
}
