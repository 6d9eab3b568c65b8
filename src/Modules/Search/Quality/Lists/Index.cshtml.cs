using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Search.Quality.Lists;

/// <summary>The lists by which the search of a site is measured, each with its newest figures.</summary>
[RequirePermission(Permissions.ManageQuality)]
internal sealed class IndexModel(QualityLists lists, ChangeLists change) : PageModel
{
    [BindProperty]
    public ListInput Input { get; set; } = new();

    public IReadOnlyList<ListRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await lists.AllAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.File?.Length > JudgementLines.LargestFile)
            ModelState.AddModelError("Input.File", "文件超过 5 MB。请拆成几份清单导入。");
        var list = ModelState.IsValid ? await change.CreateAsync(Input.Name!, Input.Kind, Input.Note ?? "", cancellationToken) : null;
        if (list is null)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("Input.Name", "已有同名的清单，请换一个名称。");
            Rows = await lists.AllAsync(cancellationToken);
            return Page();
        }
        var imported = Input.File is null
            ? null
            : await change.ImportAsync(list, await JudgementLines.ReadAsync(Input.File, cancellationToken), cancellationToken);
        this.Succeeded($"清单已新建。{imported}");
        return LocalRedirect($"~/admin/search/quality/{list.Id}");
    }
}
