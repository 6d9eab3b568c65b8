using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Search.Live;
using Union.Web.Pages;

namespace Union.Search.Indexes;

/// <summary>The state of this node's index. It serves all sites, so only the topmost looks after it.</summary>
[RequirePermission(Permissions.ManageIndex)]
internal sealed class IndexModel(LiveIndex live, ICurrentTenant tenant) : PageModel
{
    public IndexState Index { get; } = live.State;

    public IActionResult OnGet() => tenant.Info.IsDefault ? Page() : NotFound();

    public IActionResult OnGetProgress() => tenant.Info.IsDefault ? Partial("_Progress", Index) : NotFound();

    public IActionResult OnPostRebuild()
    {
        if (!tenant.Info.IsDefault)
            return NotFound();
        live.Want("管理员要求重建");
        this.Succeeded("已安排重建索引。重建期间检索照常使用。");
        return RedirectToPage();
    }
}
