using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.DualDisplays;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, ConfirmDisplay confirm, TimeProvider clock) : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public DisplayForm Input { get; set; } = new();

    public DualDisplay? Display { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        await LoadAsync(cancellationToken);
        var today = Today.Of(clock);
        var chair = await db.Below<Officer>()
            .Where(o => o.OrganizationId == id && o.Post == OfficerPost.Chair && o.From <= today && (o.To == null || o.To > today))
            .FirstOrDefaultAsync(cancellationToken);
        Input = DisplayForm.Of(Display, chair?.PersonName ?? "", chair?.Phone ?? "");
        return Page();
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        if (ModelState.IsValid && await TryAsync(cancellationToken) is { } problem)
            ModelState.AddModelError("", problem);
        if (ModelState.IsValid)
        {
            this.Succeeded("双亮已确认。");
            return LocalRedirect($"~/admin/organizations/{id}/dual-display");
        }
        db.ChangeTracker.Clear();
        await LoadAsync(cancellationToken);
        Input.Version = Display?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return Page();
    }

    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await confirm.RunAsync(Organization, Input, cancellationToken);
        }
        catch (FileRefusedException e)
        {
            return e.Message;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "双亮情况刚被他人更新，请核对下面的内容后再保存。";
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Display = await db.Below<DualDisplay>().SingleOrDefaultAsync(d => d.OrganizationId == Organization.Id, cancellationToken);
        MayEdit = await _reach.MayAsync(Permissions.Officers, Organization);
    }
}
