using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Contents.Review;
using Union.Web.Pages;

namespace Union.Notices.Drafts;

[RequirePermission(Permissions.Edit)]
[RequestSizeLimit(NoticeChecks.LargestRequest)]
[RequestFormLimits(
    MultipartBodyLengthLimit = NoticeChecks.LargestRequest,
    ValueLengthLimit = NoticeChecks.LargestField,
    ValueCountLimit = NoticeChecks.MostFields
)]
internal sealed class NewModel(NoticeChecks checks, SaveDraft save, ReviewGate review, Access access) : PageModel, INoticeFormPage
{
    [BindProperty]
    public NoticeForm Input { get; set; } = new();

    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting => checks.Waiting(Input);

    public IReadOnlyList<SelectListItem> Kinds => NoticeChecks.Kinds(Input.Kind);

    public string RecordKey => "new";

    public bool MayEdit => true;

    public bool MayPublish { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayPublish = await MayPublishAsync(cancellationToken);
        Input.Issuer = await checks.UsualIssuerAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(false, cancellationToken);

    [RequirePermission(Permissions.Publish)]
    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) => SaveAsync(true, cancellationToken);

    // Where notices are reviewed, a new one is saved first and submitted on its page.
    private async Task<bool> MayPublishAsync(CancellationToken cancellationToken) =>
        await access.HasAsync(Permissions.Publish) && !(await review.RuleOfAsync(Notice.TypeName, cancellationToken)).IsRequired;

    private async Task<IActionResult> SaveAsync(bool publish, CancellationToken cancellationToken)
    {
        MayPublish = await MayPublishAsync(cancellationToken);
        if (publish && !MayPublish)
            ModelState.AddModelError("", "本站的公告要经审核才能发布：请先保存草稿，再送审。您写的内容还在下面的表单里。");
        var uploads = await checks.CheckAsync(Input, null, publish, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            var notice = await save.CreateAsync(Input, uploads, publish, cancellationToken);
            this.Succeeded(publish ? "公告已发布，现在就能看到。" : "草稿已保存。");
            return LocalRedirect($"~/admin/notices/{notice.Id}");
        }
        catch (NumberTakenException)
        {
            await checks.SayNumberAsync(Input, null, ModelState, cancellationToken);
            return Page();
        }
    }
}
