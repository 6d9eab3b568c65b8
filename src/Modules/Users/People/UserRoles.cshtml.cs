using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Users.Roles;
using Union.Web.Pages;

namespace Union.Users.People;

[RequirePermission("ManageUsers")]
internal sealed class UserRolesModel(
    UnionDbContext db,
    RoleGuard guard,
    AssignRoles assign,
    RolePlaces places,
    Enabled<IOrganizationPicker> pickers,
    IOrganizationTree tree,
    Access access
) : UserPage(db, guard)
{
    private const int MostFound = 20;

    /// <summary>The root organization when not given.</summary>
    [BindProperty(SupportsGet = true, Name = "organization")]
    public Guid? Organization { get; set; }

    /// <summary>Part of the name of an organization to choose.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public List<Guid> RoleIds { get; set; } = [];

    public Guid OrganizationId => Organization ?? tree.RootId;

    public string OrganizationName { get; private set; } = "";

    public IReadOnlyList<RolePlace> Places { get; private set; } = [];

    public IReadOnlyList<OrganizationChoice> Found { get; private set; } = [];

    /// <summary>Whether this site has a tree to choose from.</summary>
    public bool HasTree => pickers.Any();

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
        // Nobody gives a role where their own permission does not reach.
        if (await tree.NameOfAsync(OrganizationId) is not { } name || !await access.HasAsync("ManageUsers", OrganizationId))
            return false;
        OrganizationName = name;
        Places = await places.OfAsync(Account.Id, cancellationToken);
        if (!string.IsNullOrWhiteSpace(Find) && pickers.FirstOrDefault() is { } picker)
            Found = await picker.FindAsync(Find, MostFound, cancellationToken);
        Choices = await assign.ChoicesAsync(Account.Id, OrganizationId, cancellationToken);
        return true;
    }
}
