using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Reorganizations;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, UndoReorganization undoing) : PageModel
{
    private const int MostSteps = 500;

    [BindProperty, Display(Name = "撤回的原因"), StringLength(400)]
    public string? Reason { get; set; }

    [BindProperty]
    public int BasedOn { get; set; }

    public Reorganization Reorganization { get; private set; } = null!;

    public Organization Organization { get; private set; } = null!;

    public IReadOnlyList<ReorganizationStep> Steps { get; private set; } = [];

    public bool MayUndo { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    [RequirePermission(Permissions.Reorganize)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayUndo)
            return Forbid();
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "请填写撤回的原因，记入操作记录。");
        if (BasedOn != Reorganization.Version)
            ModelState.AddModelError("", "在您查看之后这项调整有了变化，请看过再办。");
        if (ModelState.IsValid)
            foreach (var obstacle in await undoing.UndoAsync(await TrackedAsync(id, cancellationToken), Reason!.Trim(), cancellationToken))
                ModelState.AddModelError("", $"不能撤回：{obstacle}");
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("已撤回，组织恢复为调整以前的样子。");
        return LocalRedirect($"~/admin/reorganizations/{id}");
    }

    private Task<Reorganization> TrackedAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Reorganization>().SingleAsync(r => r.Id == id, cancellationToken);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Below<Reorganization>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } found)
            return false;
        // Who may see the organization, or the one it went into.
        var seen =
            await reach.FindAsync(found.OrganizationId, cancellationToken)
            ?? (found.TargetId is { } t ? await reach.FindAsync(t, cancellationToken) : null);
        if (seen is null)
            return false;
        (Reorganization, Organization) = (found, seen);
        Steps = await db.Below<ReorganizationStep>()
            .Where(s => s.ReorganizationId == id)
            .OrderBy(s => s.Ordinal)
            .Take(MostSteps)
            .ToListAsync(cancellationToken);
        MayUndo = found.State != ReorganizationState.Undone && found.OrganizationId == seen.Id && await reach.MayAsync(Permissions.Reorganize, seen);
        return true;
    }
}
