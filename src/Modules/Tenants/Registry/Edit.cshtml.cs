using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Pages;

namespace Union.Tenants.Registry;

/// <summary>Changes a site's name, address, region and profile.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class EditModel(TenantFinder finder, SaveTenant save, UnionDbContext db) : PageModel
{
    [BindProperty]
    public TenantInput Input { get; set; } = new();

    public Tenant Site { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Profiles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(name, cancellationToken))
            return NotFound();
        Input = new TenantInput
        {
            DisplayName = Site.DisplayName,
            Prefix = Site.RequestUrlPrefix,
            Host = Site.RequestUrlHost,
            RegionCode = Site.RegionCode,
            LevelWord = Site.LevelWord,
            Profiles = [.. Site.FeatureProfile.Split(',', StringSplitOptions.RemoveEmptyEntries)],
            Description = Site.Description,
            Version = Site.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(name, cancellationToken))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        foreach (var problem in await save.EditAsync(Site, Input, cancellationToken))
            ModelState.AddModelError("", problem);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded($"{Site.DisplayName}的设置已保存。");
        return Redirect(Url.Content($"~/admin/tenants/{Site.Name}"));
    }

    private async Task<bool> LoadAsync(string name, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(name, cancellationToken) is not { } site)
            return false;
        Site = site;
        Profiles = await TenantChoices.ProfilesAsync(db, cancellationToken);
        return true;
    }
}
