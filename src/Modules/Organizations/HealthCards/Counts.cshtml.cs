using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.HealthCards;

[RequirePermission(Permissions.View)]
internal sealed class CountsModel(UnionDbContext db, OrganizationReach reach, ActLog acts, TimeProvider clock) : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public CountsForm Input { get; set; } = new();

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        MayEdit = await _reach.MayAsync(Permissions.Edit, Organization);
        Input = CountsForm.Of(Organization, Today.Of(clock));
        return Page();
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Edit, cancellationToken) is { } refusal)
            return refusal;
        MayEdit = true;
        if (Input.On > Today.Of(clock))
            ModelState.AddModelError("Input.On", "统计日期不能晚于今天，请填写实际统计的那一天。");
        if (ModelState.IsValid && Input.BasedOn != Organization.Version)
            return await StaleAsync(cancellationToken);
        if (ModelState.IsValid && Report() is { } why)
            ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            db.Act("organizations.count", $"填报人数：{Organization.Name}");
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await StaleAsync(cancellationToken);
        }
        this.Succeeded("人数已保存。");
        return LocalRedirect($"~/admin/organizations/{id}");
    }

    private string? Report() =>
        Input.Members > Input.Workers
            ? "会员数不能多于职工数：会员是职工中的一部分，请核对两个数。"
            : Organization.Count(Input.Workers!.Value, Input.WomenWorkers!.Value, Input.Members!.Value, Input.WomenMembers!.Value, Input.On!.Value);

    private async Task<IActionResult> StaleAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var saved = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == Organization.Id, cancellationToken);
        var last = (await acts.HistoryAsync(saved.Id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, CountsForm.Of(saved, Today.Of(clock)).Lines(), Input.Lines());
        Input.BasedOn = saved.Version;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
