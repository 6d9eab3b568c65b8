using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Notices.Reading;

namespace Union.Notices.Drafts;

/// <summary>Shows what stands in the form as the public would see it; saves nothing.</summary>
[RequirePermission(Permissions.Edit)]
[RequestSizeLimit(NoticeChecks.LargestRequest)]
[RequestFormLimits(
    MultipartBodyLengthLimit = NoticeChecks.LargestRequest,
    ValueLengthLimit = NoticeChecks.LargestField,
    ValueCountLimit = NoticeChecks.MostFields
)]
internal sealed class PreviewModel : PageModel
{
    [BindProperty]
    public NoticeForm Input { get; set; } = new();

    public NoticeView View { get; private set; } = null!;

    public IActionResult OnGet() => LocalRedirect("~/admin/notices");

    public void OnPost()
    {
        ModelState.Clear();
        var content = Input.ToContent();
        View = NoticeView.Of(content with { Title = content.Title.Length > 0 ? content.Title : "（还没有标题）" }) with
        {
            Attachments =
            [
                .. Input.Attachments.Where(a => !a.Remove).OrderBy(a => a.Order).Select(a => new AttachmentLink(a.Title ?? "", a.About ?? "", null)),
                .. Input.Files.Select(f => new AttachmentLink(Path.GetFileNameWithoutExtension(f.FileName), "保存时上传", null)),
            ],
        };
    }
}
