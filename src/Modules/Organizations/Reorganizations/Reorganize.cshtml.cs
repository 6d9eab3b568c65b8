using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Documents;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Web.Pages;

namespace Union.Organizations.Reorganizations;

/// <summary>The wizard: choose, look at what would happen, confirm. Its state travels in the form, so that it works without script.</summary>
[RequirePermission(Permissions.Reorganize)]
internal sealed class ReorganizeModel(
    UnionDbContext db,
    OrganizationReach reach,
    TreeSearch search,
    PlanReorganization planning,
    ApplyReorganization applying,
    ICurrentUser user,
    TimeProvider clock
) : OrganizationPage(reach)
{
    private const int MostHits = 30;
    private readonly OrganizationReach _reach = reach;

    [BindProperty(SupportsGet = true)]
    public ReorganizationForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public ReorganizationPlan? Plan { get; private set; }

    public IReadOnlyList<TreeHit> Hits { get; private set; } = [];

    public IReadOnlyList<Organization> Children { get; private set; } = [];

    public IReadOnlyList<EmployingUnit> Units { get; private set; } = [];

    public string? ChosenName { get; private set; }

    public DateOnly Day => Today.Of(clock);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Reorganize, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        Input.BasedOn = Organization.Version;
        Input.EffectiveOn ??= Day;
        return await ChooseAsync(cancellationToken);
    }

    /// <summary>Step 2: what would happen, and what speaks against it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Reorganize, cancellationToken) is { } refusal)
            return refusal;
        if (await PlannedAsync(cancellationToken) is { } plan)
        {
            plan.Refusals.ForEach(r => ModelState.AddModelError("", r));
            db.ChangeTracker.Clear();
            Plan = plan.MayGoOn ? plan : null;
        }
        return Plan is null ? await ChooseAsync(cancellationToken) : Page();
    }

    /// <summary>Step 3: done now, or kept until its day.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Reorganize, cancellationToken) is { } refusal)
            return refusal;
        if (await PlannedAsync(cancellationToken) is not { } plan)
            return await ChooseAsync(cancellationToken);
        if (Input.BasedOn != Organization.Version)
            plan.Refuse("在您查看之后有人改动了这个组织，请重新看一遍会发生什么，再确认。");
        if (!plan.MayGoOn)
        {
            plan.Refusals.ForEach(r => ModelState.AddModelError("", r));
            Response.StatusCode = StatusCodes.Status409Conflict;
            db.ChangeTracker.Clear();
            Input.BasedOn = plan.Subject.Version;
            ModelState.Remove("Input.BasedOn");
            return await ChooseAsync(cancellationToken);
        }
        return await KeepAsync(plan, cancellationToken);
    }

    private async Task<IActionResult> KeepAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var reorganization = plan.Reorganization;
        db.Add(reorganization);
        try
        {
            if (reorganization.EffectiveOn <= Day)
                await applying.ApplyAsync(plan, cancellationToken);
            else
            {
                db.Act("organizations.reorganize.plan", $"计划：{reorganization.Title}", reorganization.Reason);
                await db.SaveChangesAsync(cancellationToken);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Failed("有人同时改动了这些组织，这次没有调整，什么都没有改变。请重新办理。");
            return LocalRedirect($"~/admin/organizations/{Organization.Id}/reorganize");
        }
        this.Succeeded(
            reorganization.State == ReorganizationState.Applied
                ? "调整已生效。"
                : $"已登记，{reorganization.EffectiveOn:yyyy-MM-dd} 起生效；在那之前可以撤回。"
        );
        return LocalRedirect($"~/admin/reorganizations/{reorganization.Id}");
    }

    // Null when the form itself is not right yet.
    private async Task<ReorganizationPlan?> PlannedAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Input.ReplyNumber) && !DocumentNumber.TryParse(Input.ReplyNumber, out _))
            ModelState.AddModelError("Input.ReplyNumber", "批复文号应像“测工发〔2099〕1号”，请照批复原件填写。");
        var target = Input.TargetId is { } id ? await _reach.FindAsync(id, cancellationToken) : null;
        foreach (var chosen in new[] { Input.TargetId, Input.ChildrenParentId }.OfType<Guid>())
            if (await _reach.FindAsync(chosen, cancellationToken) is not { } other || !await _reach.MayAsync(Permissions.Reorganize, other))
                ModelState.AddModelError("", "选中的工会不在您可以调整的范围内，请选别的工会，或请上级工会办理。");
        if (!ModelState.IsValid)
            return null;
        return await planning.PlanAsync(Input.ToReorganization(Organization, target?.Name, user.DisplayName), cancellationToken);
    }

    private async Task<PageResult> ChooseAsync(CancellationToken cancellationToken)
    {
        var id = Organization.Id;
        if (!string.IsNullOrWhiteSpace(Find))
            Hits = await search.HitsAsync(await _reach.VisibleAsync(Permissions.Reorganize), Find, MostHits, cancellationToken);
        if ((Input.TargetId ?? Input.ChildrenParentId) is { } chosen)
            ChosenName = (await _reach.FindAsync(chosen, cancellationToken))?.Name;
        if (Input.Kind == ReorganizationKind.Split)
        {
            Children = await db.Set<Organization>()
                .AsNoTracking()
                .Where(o => o.ParentId == id && o.State != OrganizationState.Dissolved)
                .OrderBy(o => o.Name)
                .ToListAsync(cancellationToken);
            Units = await db.Set<EmployingUnit>()
                .AsNoTracking()
                .Where(u => db.Set<Coverage>().Any(c => c.UnitId == u.Id && c.OrganizationId == id && c.To == null))
                .OrderBy(u => u.Name)
                .ToListAsync(cancellationToken);
        }
        return Page();
    }
}
