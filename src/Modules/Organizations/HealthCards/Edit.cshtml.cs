using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.HealthCards;

[RequirePermission(Permissions.View)]
internal sealed class EditModel(UnionDbContext db, OrganizationReach reach, OrganizationChecks checks, ActLog acts) : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public OrganizationForm Input { get; set; } = new();

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        MayEdit = await _reach.MayAsync(Permissions.Edit, Organization);
        Input = OrganizationForm.Of(Organization);
        return Page();
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Edit, cancellationToken) is { } refusal)
            return refusal;
        MayEdit = true;
        await checks.CheckCodeAsync(Input, id, ModelState, cancellationToken);
        if (Input.Type is { } type)
            await checks.CheckTypeAsync(Organization, type, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(cancellationToken))
            return await StaleAsync(cancellationToken);
        this.Succeeded("资料已保存。");
        return LocalRedirect($"~/admin/organizations/{id}");
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        if (Input.BasedOn != Organization.Version)
            return false;
        if (Input.Type is { } type && type != Organization.Type)
            Organization.ChangeType(type, OrganizationTypes.LevelOf(type) ?? Organization.Level);
        Input.WriteTo(Organization);
        db.Act("organizations.edit", $"修改工会资料：{Organization.Name}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<PageResult> StaleAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var saved = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == Organization.Id, cancellationToken);
        var last = (await acts.HistoryAsync(saved.Id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, OrganizationForm.Of(saved).Lines(), Input.Lines());
        Input.BasedOn = saved.Version;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
