using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Work.Rules.Explain;

/// <summary>Why a rule has its value for an organization on a day; local values are set here.</summary>
[RequirePermission(RulePermissions.View)]
internal sealed class IndexModel(
    RuleCatalog catalog,
    RuleBook book,
    IOrganizationTree tree,
    Access access,
    SetOverride set,
    UnionDbContext db,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public OverrideForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Organization { get; set; }

    public Rule Rule { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public string OrganizationName { get; private set; } = "";

    public IReadOnlyList<RuleCandidate> Candidates { get; private set; } = [];

    public RuleCandidate? Applied => Candidates.FirstOrDefault(c => c.Applies);

    public IReadOnlyList<RuleOverride> Overrides { get; private set; } = [];

    public bool MayManage { get; private set; }

    public DateOnly Today => RuleDay.Today(clock);

    private Guid At => Organization ?? tree.RootId;

    public async Task<IActionResult> OnGetAsync(string code, DateOnly? on, CancellationToken cancellationToken) =>
        await LoadAsync(code, on, cancellationToken) ? Page() : NotFound();

    [RequirePermission(RulePermissions.Manage)]
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(code, null, cancellationToken))
            return NotFound();
        if (ModelState.IsValid && await set.RunAsync(Rule, At, Input, cancellationToken) is { } problem)
            ModelState.AddModelError("", problem);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("本地规定已保存。");
        return LocalRedirect($"~/admin/rules/{code}?organization={At}");
    }

    [RequirePermission(RulePermissions.Manage)]
    public async Task<IActionResult> OnPostEndAsync(string code, Guid id, CancellationToken cancellationToken)
    {
        if (await set.EndAsync(id, RuleDay.Today(clock), cancellationToken) is { } problem)
            this.Failed(problem);
        else
            this.Succeeded("已停止执行，恢复用口径里的数值。");
        return LocalRedirect($"~/admin/rules/{code}?organization={At}");
    }

    private async Task<bool> LoadAsync(string code, DateOnly? on, CancellationToken cancellationToken)
    {
        // Held somewhere is enough for the federation's own rules; another organization must lie within the person's reach.
        if (catalog.Find(code) is not { } rule || (Organization is { } asked && !await access.HasAsync(RulePermissions.View, asked)))
            return false;
        Rule = rule;
        Day = on ?? RuleDay.Today(clock);
        OrganizationName = await tree.NameOfAsync(At) ?? "";
        MayManage = await access.HasAsync(RulePermissions.Manage, At);
        Candidates = await book.ExplainAsync(rule, At, Day, cancellationToken);
        var today = Today;
        Overrides = await db.Set<RuleOverride>()
            .AsNoTracking()
            .Where(o => o.OrganizationId == At && o.Rule == code && (o.To == null || o.To > today))
            .OrderBy(o => o.From)
            .ToListAsync(cancellationToken);
        return true;
    }
}
