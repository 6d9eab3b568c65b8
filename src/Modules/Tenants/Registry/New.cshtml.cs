using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Core.Recipes.Discovery;
using Union.Web.Pages;

namespace Union.Tenants.Registry;

/// <summary>Makes a site in one form: address, place in the tree, profile, recipe and first administrator.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class NewModel(CreateTenant create, RecipeCatalog recipes, TenantRegistry registry, UnionDbContext db) : PageModel
{
    /// <summary>As many parents as a browser's list takes easily; others are typed.</summary>
    private const int MostParents = 500;

    [BindProperty]
    public NewTenantInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Profiles { get; private set; } = [];

    /// <summary>Recipes made for a site below the root: those of the category "site".</summary>
    public IReadOnlyList<SelectListItem> Recipes =>
        [.. recipes.List().Where(r => r.Categories.Contains("site")).Select(r => new SelectListItem($"{r.DisplayName}：{r.Description}", r.Name))];

    public IEnumerable<TenantInfo> Parents => registry.All.Take(MostParents);

    public async Task OnGetAsync(string? parent, CancellationToken cancellationToken)
    {
        Input.Parent = parent ?? Tenant.DefaultName;
        Profiles = await TenantChoices.ProfilesAsync(db, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Profiles = await TenantChoices.ProfilesAsync(db, cancellationToken);
        if (ModelState.IsValid)
            foreach (var problem in create.Problems(Input))
                ModelState.AddModelError("", problem);
        return ModelState.IsValid ? await CreateAsync(cancellationToken) : Page();
    }

    private async Task<IActionResult> CreateAsync(CancellationToken cancellationToken)
    {
        var id = await create.CreateAsync(Input, cancellationToken);
        var isMadeUp = string.IsNullOrEmpty(Input.AdminPassword);
        var password = isMadeUp ? FirstPassword.Create() : Input.AdminPassword!;
        var problems = await create.AddAdministratorAsync(id, Input.AdminUserName.Trim(), password, cancellationToken);
        if (problems.Count > 0)
            this.Warned($"{Input.DisplayName}站点已建立，但管理员账号没有建成：{string.Join(" ", problems)}请在本页重新建立。");
        else
            this.Succeeded(
                $"{Input.DisplayName}站点已建立，管理员用户名 {Input.AdminUserName.Trim()}。{(isMadeUp ? $"初始密码 {password} 只显示这一次，请立即转交。" : "")}"
            );
        var tenant = registry.Get(id);
        if (problems.Count > 0)
            return Redirect(Url.Content($"~/admin/tenants/{tenant.Name}/administrator"));
        return string.IsNullOrEmpty(Input.Recipe)
            ? Redirect(Url.Content($"~/admin/tenants/{tenant.Name}"))
            : Redirect(Url.Content($"~/admin/jobs/{await create.FillAsync(tenant, Input.Recipe, cancellationToken)}"));
    }
}
