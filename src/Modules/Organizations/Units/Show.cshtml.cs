using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Units;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(
    UnionDbContext db,
    OrganizationReach reach,
    UnitList list,
    UnitChecks checks,
    TreeSearch search,
    ActLog acts,
    Access access,
    ICurrentTenant tenant,
    TimeProvider clock
) : PageModel, IUnitFormPage
{
    private const int MostHits = 20;

    [BindProperty]
    public UnitForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public EmployingUnit Unit { get; private set; } = null!;

    public IReadOnlyList<CoverageRow> Coverages { get; private set; } = [];

    public IReadOnlyList<TreeHit> Hits { get; private set; } = [];

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public string Keeper { get; private set; } = "";

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public DateOnly Day => Today.Of(clock);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        ModelState.Clear();
        Input = UnitForm.Of(Unit);
        return await ShowAsync(cancellationToken);
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        await checks.CheckAsync(Input, id, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return await ShowAsync(cancellationToken);
        if (!await SaveAsync(cancellationToken))
            return await StaleAsync(cancellationToken);
        this.Succeeded("单位资料已保存。");
        return LocalRedirect($"~/admin/units/{id}");
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostCoverAsync(Guid id, Guid? unionId, DateOnly? from, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken) || (unionId is { } asked && await reach.FindAsync(asked, cancellationToken) is null))
            return NotFound();
        var union = unionId is { } chosen ? await reach.FindAsync(chosen, cancellationToken) : null;
        if (union is null || from is null)
            return Told("请选择工会，并填写从哪一天起覆盖。");
        if (!await reach.MayAsync(Permissions.Edit, union))
            return Forbid();
        if (await checks.WhyNotCoverAsync(union, Unit, from.Value, cancellationToken) is { } why)
            return Told(why);
        db.Add(new Coverage(union.Id, id, from.Value));
        db.Act("organizations.coverage.add", $"{union.Name} 覆盖 {Unit.Name}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("覆盖已登记。");
        return LocalRedirect($"~/admin/units/{id}");
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid coverageId, DateOnly? to, CancellationToken cancellationToken)
    {
        var coverage = await db.Set<Coverage>().SingleOrDefaultAsync(c => c.Id == coverageId && c.UnitId == id, cancellationToken);
        if (coverage is null || !await FindAsync(id, cancellationToken))
            return NotFound();
        if (!await access.HasAsync(Permissions.Edit, coverage.OrganizationId))
            return Forbid();
        if (to is null || coverage.To is not null)
            return Told(to is null ? "请填写从哪一天起不再覆盖。" : "这段覆盖已经结束。");
        if (to < coverage.From)
            return Told($"结束的日期不能早于开始的日期（{coverage.From:yyyy-MM-dd}）。");
        coverage.End(to.Value);
        db.Act("organizations.coverage.end", $"结束覆盖：{Unit.Name}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("覆盖已结束，历史保留。");
        return LocalRedirect($"~/admin/units/{id}");
    }

    private LocalRedirectResult Told(string why)
    {
        this.Failed(why);
        return LocalRedirect($"~/admin/units/{Unit.Id}");
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        var unit = await db.Set<EmployingUnit>().SingleAsync(u => u.Id == Unit.Id, cancellationToken);
        if (Input.BasedOn != unit.Version)
            return false;
        Input.WriteTo(unit);
        db.Act("organizations.unit.edit", $"修改单位资料：{unit.Name}");
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

    private async Task<IActionResult> StaleAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var saved = await db.Set<EmployingUnit>().AsNoTracking().SingleAsync(u => u.Id == Unit.Id, cancellationToken);
        var last = (await acts.HistoryAsync(saved.Id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, UnitForm.Of(saved).Lines(), Input.Lines());
        Input.BasedOn = saved.Version;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(cancellationToken);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(id, cancellationToken) is not { } unit)
            return false;
        Unit = unit;
        MayEdit = unit.TenantId == tenant.Id && await access.HasAsync(Permissions.Edit, unit.OrganizationId);
        return true;
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Below<Coverage>().Where(c => c.UnitId == Unit.Id).OrderByDescending(c => c.From).ToListAsync(cancellationToken);
        var names = await search.NamesAsync(rows.Select(r => r.OrganizationId).Append(Unit.OrganizationId), cancellationToken);
        Keeper = names.GetValueOrDefault(Unit.OrganizationId, "—");
        var coverages = new List<CoverageRow>();
        foreach (var row in rows)
            coverages.Add(
                new CoverageRow(
                    row,
                    names.GetValueOrDefault(row.OrganizationId, "—"),
                    row.To is null && await access.HasAsync(Permissions.Edit, row.OrganizationId)
                )
            );
        Coverages = coverages;
        if (!string.IsNullOrWhiteSpace(Find))
            Hits = await search.HitsAsync(await reach.VisibleAsync(Permissions.Edit), Find, MostHits, cancellationToken);
        Acts = await acts.HistoryAsync(Unit.Id, 15, cancellationToken);
        return Page();
    }
}
