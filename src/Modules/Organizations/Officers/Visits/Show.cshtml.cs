using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Officers.Visits;

/// <summary>A visit, corrected.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, VisitLog log, ActLog acts, TimeProvider clock) : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public VisitForm Input { get; set; } = new();

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Below<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } visit)
            return NotFound();
        if (await RefuseAsync(visit.OrganizationId, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        Input = VisitForm.Of(visit);
        MayEdit = await _reach.MayAsync(Permissions.Officers, Organization);
        return Page();
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } visit)
            return NotFound();
        if (await RefuseAsync(visit.OrganizationId, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        MayEdit = true;
        if (Input.On > Today.Of(clock))
            ModelState.AddModelError("Input.On", "走访日期不能晚于今天。");
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(visit, cancellationToken))
            return await StaleAsync(id, cancellationToken);
        this.Succeeded("走访已保存。");
        return LocalRedirect($"~/admin/officers/visits/{id}");
    }

    private async Task<bool> SaveAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Version != Input.Version)
            return false;
        Input.WriteTo(visit);
        await log.TellAsync(visit, cancellationToken);
        db.Act("organizations.visit.edit", $"修改走访：{visit.Place}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return false;
        }
    }

    private async Task<PageResult> StaleAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var saved = await db.Set<Visit>().AsNoTracking().SingleAsync(v => v.Id == id, cancellationToken);
        var last = (await acts.HistoryAsync(id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, VisitForm.Of(saved).Lines(), Input.Lines());
        Input.Version = saved.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
