using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Notices.Targets.Marking;

/// <summary>Changes a target.</summary>
[RequirePermission(TargetPermissions.Manage)]
internal sealed class EditModel(
    UnionDbContext db,
    TargetNotice notices,
    TargetReach reach,
    ReadTarget read,
    MarkTarget mark,
    TargetChoices choices,
    IOrganizationTree tree,
    ActLog acts
) : PageModel, ITargetFormPage
{
    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public Notice Notice { get; private set; } = null!;

    public NoticeVersion Shown { get; private set; } = null!;

    public NoticeTarget Target { get; private set; } = null!;

    /// <summary>What somebody saved meanwhile, and who; null without a conflict.</summary>
    public (string By, string Now)? Conflict { get; private set; }

    public IReadOnlyList<SelectListItem> Indicators => choices.Indicators;

    public IReadOnlyList<SelectListItem> Totals { get; private set; } = [];

    public IReadOnlyList<string> Organizations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!await reach.MayManageAsync(Notice))
            return Forbid();
        Input = TargetForm.Of(Target, await NameAsync());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!await reach.MayManageAsync(Notice))
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        var (content, field, why) = await read.RunAsync(Notice, Shown, Input, Target, cancellationToken);
        if (content is null)
        {
            ModelState.AddModelError("Input." + field, why);
            return Page();
        }
        if (!await mark.ChangeAsync(Target, content, Input.BasedOn, cancellationToken))
            return await ConflictAsync(id, cancellationToken);
        this.Succeeded("目标已保存。");
        return LocalRedirect($"~/admin/targets/{id}");
    }

    // What was written stays in the form; what was saved meanwhile stands above it. Saving again overwrites knowingly.
    private async Task<IActionResult> ConflictAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var last = (await acts.HistoryAsync(id, 1, cancellationToken)).FirstOrDefault();
        Conflict = (last?.UserName ?? "", $"{Target.RecordTitle}，{TargetWords.Due(Target)}，{await NameAsync()}");
        Input.BasedOn = Target.Version;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<string> NameAsync() =>
        Target.OrganizationId == Notice.OrganizationId ? "" : await tree.NameOfAsync(Target.OrganizationId) ?? "";

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<NoticeTarget>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } target)
            return false;
        if (await notices.FindAsync(target.NoticeId, cancellationToken) is not var (notice, version))
            return false;
        (Target, Notice, Shown) = (target, notice, version);
        Totals = await choices.TotalsAsync(notice.Id, id, cancellationToken);
        Organizations = await choices.OrganizationsAsync(cancellationToken);
        return true;
    }
}
