using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Definitions;
using Union.Contents.Items.Reading;
using Union.Contents.Parts;

namespace Union.Contents.Items.Editing;

/// <summary>Shows what stands in the form as the public would see it; saves nothing.</summary>
[RequirePermission(Permissions.View)]
[RequestSizeLimit(ItemChecks.LargestRequest)]
[RequestFormLimits(
    MultipartBodyLengthLimit = ItemChecks.LargestRequest,
    ValueLengthLimit = ItemChecks.LargestField,
    ValueCountLimit = ItemChecks.MostFields
)]
internal sealed class PreviewModel(ContentDefinitions definitions, ItemAccess access, ShowItem show) : PageModel
{
    [BindProperty]
    public ItemForm Input { get; set; } = new();

    public ItemView View { get; private set; } = null!;

    public IActionResult OnGet() => LocalRedirect("~/admin/contents/items");

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostAsync(string type, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await definitions.FindAsync(type, cancellationToken) is not { Pages: null } defined)
            return NotFound();
        if (!await access.MayEditAsync(defined))
            return Forbid();
        var content = Input.ToContent(defined, Request.Form, []);
        if (defined.Has(PartKinds.Taxonomy))
            TermLines.Read(Input.Terms ?? "", content.Data);
        View = await show.ViewAsync(defined, content with { Title = content.Title.Length > 0 ? content.Title : "（还没有标题）" }, cancellationToken);
        View = View with
        {
            Files =
            [
                .. Input.Attachments.Where(a => !a.Remove).OrderBy(a => a.Order).Select(a => (a.Title ?? "", a.About ?? "", (string?)null)),
                .. Input.Files.Select(f => (Path.GetFileNameWithoutExtension(f.FileName), "保存时上传", (string?)null)),
            ],
        };
        return Page();
    }
}
