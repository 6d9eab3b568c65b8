using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Notices.Drafts.Clone;

[RequirePermission(Permissions.Edit)]
internal sealed class IndexModel(UnionDbContext db, CloneNotice clone, Access access) : PageModel
{
    [BindProperty]
    public CloneForm Input { get; set; } = new();

    public Notice Notice { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.Parse(RouteData.Values["id"]!.ToString()!);
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, HttpContext.RequestAborted) is not { } notice)
            context.Result = NotFound();
        else if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            context.Result = Forbid();
        else
        {
            Notice = notice;
            await next();
        }
    }

    public void OnGet() => Input.Title = Notice.Title;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        var made = await clone.RunAsync(Notice, Input, cancellationToken);
        this.Succeeded("已复制成新的草稿，请填写文号和日期。");
        return LocalRedirect($"~/admin/notices/{made.Id}");
    }
}
