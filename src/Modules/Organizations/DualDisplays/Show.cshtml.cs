using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.DualDisplays;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, ConfirmDisplay confirm, ActLog acts, TimeProvider clock)
    : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;
    private bool _isStale;

    [BindProperty]
    public DisplayForm Input { get; set; } = new();

    public DualDisplay? Display { get; private set; }

    public StaleForm? Stale { get; private set; }

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
        if (_isStale)
            await TellStaleAsync(cancellationToken);
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
        catch (DbUpdateException)
        {
            _isStale = true;
            return "双亮情况刚被他人更新，您填写的还没有保存。";
        }
    }

    // What was typed stays in the form, with the version it must now be saved upon; photographs are chosen again.
    private async Task TellStaleAsync(CancellationToken cancellationToken)
    {
        var last = Display is null ? null : (await acts.HistoryAsync(Display.Id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, DisplayForm.Of(Display, Display?.ChairName ?? "", Display?.ChairPhone ?? "").Lines(), Input.Lines());
        Input.Version = Display?.Version ?? 0;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Display = await db.Below<DualDisplay>().SingleOrDefaultAsync(d => d.OrganizationId == Organization.Id, cancellationToken);
        MayEdit = await _reach.MayAsync(Permissions.Officers, Organization);
    }
}
