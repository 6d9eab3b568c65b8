using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Users.Roles;
using Union.Web.Pages;

namespace Union.Users.People;

[RequirePermission("ManageUsers")]
internal sealed class UserRolesModel(UnionDbContext db, RoleGuard guard, AssignRoles assign, IOrganizationTree tree) : UserPage(db, guard)
{
    /// <summary>The root organization when not given.</summary>
    [BindProperty(SupportsGet = true, Name = "organization")]
    public Guid? Organization { get; set; }

    [BindProperty]
    public List<Guid> RoleIds { get; set; } = [];

    public Guid OrganizationId => Organization ?? tree.RootId;

    public string OrganizationName { get; private set; } = "";

    public IReadOnlyList<RoleChoice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ShowAsync(cancellationToken))
            return NotFound();
        if (await assign.AssignAsync(Account, OrganizationId, RoleIds, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }
        this.Succeeded("角色已保存。");
        return Redirect(Url.Content($"~/admin/users/{Account.Id}"));
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        if (await tree.NameOfAsync(OrganizationId) is not { } name)
            return false;
        OrganizationName = name;
        Choices = await assign.ChoicesAsync(Account.Id, OrganizationId, cancellationToken);
        return true;
    }
}
