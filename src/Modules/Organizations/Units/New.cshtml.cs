using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Units;

[RequirePermission(Permissions.Edit)]
internal sealed class NewModel(UnionDbContext db, OrganizationReach reach, TreeSearch search, UnitChecks checks) : PageModel, IUnitFormPage
{
    private const int MostHits = 20;

    [BindProperty]
    public UnitForm Input { get; set; } = new() { Members = 0, WomenWorkers = 0 };

    /// <summary>The territorial union that keeps the record; the highest of this person when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Keeper { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Organization KeptBy { get; private set; } = null!;

    public IReadOnlyList<TreeHit> Hits { get; private set; } = [];

    public bool MayEdit => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RefuseAsync(cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        if (!string.IsNullOrWhiteSpace(Find))
            Hits = await search.HitsAsync(await reach.VisibleAsync(Permissions.Edit), Find, MostHits, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await RefuseAsync(cancellationToken) is { } refusal)
            return refusal;
        await checks.CheckAsync(Input, null, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        var unit = new EmployingUnit(Input.Name!.Trim(), Input.Kind!.Value, KeptBy.Id);
        Input.WriteTo(unit);
        db.Add(unit);
        db.Act("organizations.unit.create", $"登记用人单位：{unit.Name}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("单位已登记。");
        return LocalRedirect($"~/admin/units/{unit.Id}");
    }

    private async Task<ActionResult?> RefuseAsync(CancellationToken cancellationToken)
    {
        var paths = await reach.PathsAsync(Permissions.Edit);
        var id = Keeper ?? (paths.Count > 0 ? OrganizationPath.Ids(paths.Min(StringComparer.Ordinal)!)[^1] : Guid.Empty);
        if (await reach.FindAsync(id, cancellationToken) is not { } keeper)
            return NotFound();
        if (!await reach.MayAsync(Permissions.Edit, keeper))
            return Forbid();
        KeptBy = keeper;
        Keeper = id;
        return null;
    }
}
