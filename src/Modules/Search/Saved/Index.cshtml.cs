using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Search.Saved;

/// <summary>A person's own saved searches.</summary>
[RequirePermission(Permissions.SearchStaff)]
internal sealed class IndexModel(OwnSearches own) : PageModel
{
    private const string Here = "~/admin/search/saved";

    public IReadOnlyList<SavedRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await own.AllAsync(cancellationToken);

    public async Task<IActionResult> OnPostAddAsync([Bind(Prefix = "Input")] SaveInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await own.AddAsync(input, cancellationToken) is { } problem)
            ModelState.AddModelError("", problem);
        if (!ModelState.IsValid)
        {
            Rows = await own.AllAsync(cancellationToken);
            return Page();
        }
        this.Succeeded($"检索“{input.Name}”已保存。");
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, string? name, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(id, cancellationToken) is not { } search)
            return NotFound();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SavedSearch.NameLength)
            this.Failed("没有改名：名称请填 1 到 100 个字。");
        else
            await own.RenameAsync(search, name, cancellationToken);
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostTellAsync(Guid id, bool alerts, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(id, cancellationToken) is not { } search)
            return NotFound();
        await own.TellAsync(search, alerts, cancellationToken);
        this.Succeeded(alerts ? $"“{search.Name}”有新结果时会提醒您。" : $"“{search.Name}”不再提醒。");
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(id, cancellationToken) is not { } search)
            return NotFound();
        await own.DeleteAsync(search, cancellationToken);
        this.Succeeded($"检索“{search.Name}”已删除。");
        return LocalRedirect(Here);
    }
}
