using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Users.Roles;

[RequirePermission("ManageRoles")]
internal sealed class NewModel(SaveRole save, PermissionGroups groups) : PageModel
{
    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public IReadOnlyList<PermissionGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync() => Groups = await groups.ReadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Groups = await groups.ReadAsync();
        if (!ModelState.IsValid)
            return Page();
        var (_, problem) = await save.CreateAsync(Input, cancellationToken);
        if (problem is not null)
        {
            ModelState.AddModelError("Input.Name", problem);
            return Page();
        }
        this.Succeeded($"已新建角色“{Input.Name.Trim()}”。");
        return Redirect(Url.Content("~/admin/roles"));
    }
}
