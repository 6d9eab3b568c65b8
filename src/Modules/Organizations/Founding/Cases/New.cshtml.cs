using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Cases;

/// <summary>Starts a founding: from the register of units, directly, or for an organization that is in preparation already.</summary>
[RequirePermission(Permissions.Founding)]
internal sealed class NewModel(
    UnionDbContext db,
    OrganizationReach reach,
    ProspectList prospects,
    SaveFounding save,
    Access access,
    TimeProvider clock
) : PageModel
{
    private const int MostSuperiors = 200;

    [BindProperty]
    public NewForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organization { get; set; }

    public EmployingUnit? Prospective { get; private set; }

    public Organization? Preparing { get; private set; }

    public IReadOnlyList<SelectListItem> Superiors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RefuseAsync(cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        Input = new NewForm
        {
            Name = Preparing?.Name ?? (Prospective is null ? null : $"{Prospective.Name}工会"),
            Type = Preparing?.Type ?? (Prospective is null ? null : TypeFor(Prospective.Kind)),
            Way = FoundingWay.SingleUnit,
            SuperiorId = Preparing?.ParentId ?? Prospective?.OrganizationId,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await RefuseAsync(cancellationToken) is { } refusal)
            return refusal;
        var superior = Preparing is null ? await SuperiorAsync(cancellationToken) : null;
        if (Preparing is null && Input.SuperiorId is not null && superior is null)
            return NotFound();
        var unit = Prospective ?? await save.UnitAsync(Input.UnitText, null, "Input.UnitText", ModelState, cancellationToken);
        if (Prospective is not null && await save.WhyNotAsync(Prospective, null, cancellationToken) is { } why)
            ModelState.AddModelError("", why);
        if (Preparing is null)
            await CheckAsync(superior, cancellationToken);
        if (Input.BegunOn > Today.Of(clock))
            ModelState.AddModelError("Input.BegunOn", "开始日期不能晚于今天，请填写实际开始的那一天。");
        if (!ModelState.IsValid)
            return Page();
        var founding = Preparing is null
            ? new UnionFounding(Input.Name!.Trim(), Input.Type!.Value, Input.Way!.Value, superior!.Id)
            : new UnionFounding(Preparing, Input.Way!.Value);
        await save.StartAsync(founding, unit is null ? [] : [unit], Input.BegunOn ?? Today.Of(clock), cancellationToken);
        this.Succeeded("建会已经开始。下面列出了每一步还缺什么。");
        return LocalRedirect($"~{founding.Link}");
    }

    private async Task<ActionResult?> RefuseAsync(CancellationToken cancellationToken)
    {
        if (Unit is { } unit)
        {
            if (await prospects.FindAsync(unit, cancellationToken) is not { } row)
                return NotFound();
            Prospective = row.Unit;
        }
        if (Organization is { } id)
        {
            if (await reach.FindAsync(id, cancellationToken) is not { State: OrganizationState.Preparing } preparing)
                return NotFound();
            if (!await reach.MayAsync(Permissions.Founding, preparing))
                return Forbid();
            if (await db.Set<UnionFounding>().AnyAsync(f => f.UnionId == id, cancellationToken))
                return Forbid();
            Preparing = preparing;
            foreach (var key in new[] { "Input.Name", "Input.Type", "Input.SuperiorId" })
                ModelState.Remove(key);
            return null;
        }
        var seen = await reach.VisibleAsync(Permissions.Founding);
        Superiors = await seen.Where(o => o.State == OrganizationState.Active && FoundingTypes.Superiors.Contains(o.Type))
            .OrderBy(o => o.Path)
            .Take(MostSuperiors)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString()))
            .ToListAsync(cancellationToken);
        if (Prospective is { } keeper && Superiors.All(s => s.Value != keeper.OrganizationId.ToString()))
            Superiors =
            [
                .. Superiors,
                .. await seen.Where(o => o.Id == keeper.OrganizationId)
                    .Select(o => new SelectListItem(o.Name, o.Id.ToString()))
                    .ToListAsync(cancellationToken),
            ];
        return null;
    }

    private async Task<Organization?> SuperiorAsync(CancellationToken cancellationToken) =>
        Input.SuperiorId is { } id && await reach.LoadAsync(id, cancellationToken) is { } superior && await access.HasAsync(Permissions.Founding, id)
            ? superior
            : null;

    private async Task CheckAsync(Organization? superior, CancellationToken cancellationToken)
    {
        if (superior is null)
        {
            ModelState.AddModelError("Input.SuperiorId", "请选择上一级工会：建立工会要报上一级工会批准（工会法§12）。");
            return;
        }
        if (superior.State != OrganizationState.Active)
            ModelState.AddModelError("Input.SuperiorId", "上一级工会不是正常状态，不能批准建会。请另选。");
        if (Input.Type is { } type && !FoundingTypes.All.Contains(type))
            ModelState.AddModelError("Input.Type", "这里办理单独、联合、机关工会和组织员的组建；其他类型请在“工会组织”里登记。");
        else if (
            Input.Type is { } kind
            && OrganizationTypes.WhyNotBelow(kind, OrganizationTypes.LevelOf(kind) ?? superior.Level, superior.Type, superior.Level) is { } why
        )
            ModelState.AddModelError("Input.SuperiorId", why);
        if (
            Input.Name?.Trim() is { Length: > 0 } name
            && await db.Set<Organization>()
                .AnyAsync(o => o.ParentId == superior.Id && o.Name == name && o.State != OrganizationState.Dissolved, cancellationToken)
        )
            ModelState.AddModelError("Input.Name", "这个上级工会下面已经有同名的组织，请核对是不是重复建会。");
    }

    private static OrganizationType TypeFor(UnitKind kind) =>
        kind is UnitKind.GovernmentOrgan or UnitKind.PublicInstitution ? OrganizationType.GovernmentOrganUnion : OrganizationType.SingleUnion;
}
