using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Prospects;

/// <summary>One unit of the register: the five clears, what the law asks of it and why, and the way on.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(
    UnionDbContext db,
    ProspectList list,
    RuleBook rules,
    Access access,
    ICurrentTenant tenant,
    ActLog acts,
    TimeProvider clock
) : PageModel
{
    private static readonly OrganizationType[] Hosts =
    [
        OrganizationType.TownshipUnion,
        OrganizationType.ParkUnion,
        OrganizationType.CommunityUnion,
        OrganizationType.VillageUnion,
        OrganizationType.RegionalFederation,
        OrganizationType.SectoralFederation,
        OrganizationType.SocialOrgUnionFederation,
    ];

    [BindProperty]
    public ProspectForm Input { get; set; } = new();

    public ProspectRow Row { get; private set; } = null!;

    public AppliedRule<int> Threshold { get; private set; } = null!;

    public AppliedRule<bool> Advice { get; private set; } = null!;

    public AppliedRule<bool> Helpers { get; private set; } = null!;

    public AppliedRule<int> Fee { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> HostUnions { get; private set; } = [];

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid unit, CancellationToken cancellationToken)
    {
        if (!await FindAsync(unit, cancellationToken))
            return NotFound();
        Input = ProspectForm.Of(Row.Prospect);
        return Page();
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostAsync(Guid unit, CancellationToken cancellationToken)
    {
        if (!await FindAsync(unit, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        if (Input.AdvisedOn > Today.Of(clock))
            ModelState.AddModelError("Input.AdvisedOn", "意见书的发出日期不能晚于今天。");
        if (Input.HostUnionId is { } host && HostUnions.All(h => h.Value != host.ToString()))
            ModelState.AddModelError("Input.HostUnionId", "职工先加入的工会要从列出的乡镇、社区或联合会工会里选。");
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(cancellationToken))
            return await StaleAsync(unit, cancellationToken);
        this.Succeeded("台账已保存。");
        return LocalRedirect($"~/admin/foundings/prospects/{unit}");
    }

    private async Task<bool> FindAsync(Guid unit, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(unit, cancellationToken) is not { } row)
            return false;
        Row = row;
        MayEdit = row.Unit.TenantId == tenant.Id && await access.HasAsync(Permissions.Founding, row.Unit.OrganizationId);
        var set = await rules.ForAsync(row.Unit.OrganizationId, Today.Of(clock), cancellationToken);
        (Threshold, Fee) = (set.Applied(OrganizationRules.CommitteeThreshold), set.Applied(OrganizationRules.PreparatoryFee));
        (Advice, Helpers) = (set.Applied(OrganizationRules.FoundingAdvice), set.Applied(OrganizationRules.FoundingHelpers));
        HostUnions = await HostUnionsAsync(row.Unit.OrganizationId, cancellationToken);
        return true;
    }

    // The union that keeps the unit and what stands directly below it (S2 一5: township, community, village, federation).
    private async Task<IReadOnlyList<SelectListItem>> HostUnionsAsync(Guid keeper, CancellationToken cancellationToken) =>
        await db.Below<Organization>()
            .Where(o => (o.Id == keeper || o.ParentId == keeper) && o.State == OrganizationState.Active && Hosts.Contains(o.Type))
            .OrderBy(o => o.Path)
            .Take(100)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString()))
            .ToListAsync(cancellationToken);

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        var prospect = await db.Set<Prospect>().SingleOrDefaultAsync(p => p.UnitId == Row.Unit.Id, cancellationToken);
        if (Input.BasedOn != (prospect?.Version ?? 0))
            return false;
        if (prospect is null)
            db.Add(prospect = new Prospect(Row.Unit));
        prospect.Follow(Row.Unit);
        Input.WriteTo(prospect);
        db.Act("organizations.prospect", $"登记未建会台账：{Row.Unit.Name}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task<PageResult> StaleAsync(Guid unit, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await FindAsync(unit, cancellationToken);
        var last = Row.Prospect is { } saved ? (await acts.HistoryAsync(saved.Id, 1, cancellationToken)).FirstOrDefault() : null;
        Stale = StaleForm.Between(last, ProspectForm.Of(Row.Prospect).Lines(), Input.Lines());
        Input.BasedOn = Row.Prospect?.Version ?? 0;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
