using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Tenants.Registry;

/// <summary>Makes an administrator for a site that has none who can sign in.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class AdministratorModel(CreateTenant create, TenantRegistry registry) : PageModel
{
    [BindProperty]
    public AdministratorInput Input { get; set; } = new();

    public TenantInfo Site { get; private set; } = null!;

    public IActionResult OnGet(string name) => Load(name) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken)
    {
        if (!Load(name))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var isMadeUp = string.IsNullOrEmpty(Input.Password);
        var password = isMadeUp ? FirstPassword.Create() : Input.Password!;
        foreach (var problem in await create.AddAdministratorAsync(Site.Id, Input.UserName.Trim(), password, cancellationToken))
            ModelState.AddModelError("", problem);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded($"管理员账号 {Input.UserName.Trim()} 已建立。{(isMadeUp ? $"初始密码 {password} 只显示这一次，请立即转交。" : "")}");
        return Redirect(Url.Content($"~/admin/tenants/{Site.Name}"));
    }

    private bool Load(string name)
    {
        if (registry.Find(name) is not { IsDefault: false } site)
            return false;
        Site = site;
        return true;
    }

    internal sealed class AdministratorInput
    {
        [Display(Name = "用户名"), Required, StringLength(50)]
        public string UserName { get; set; } = "admin";

        [Display(Name = "初始密码"), StringLength(128)]
        public string? Password { get; set; }
    }
}
