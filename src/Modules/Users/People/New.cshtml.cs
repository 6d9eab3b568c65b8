using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Users.Roles;
using Union.Web.Pages;

namespace Union.Users.People;

[RequirePermission("ManageUsers")]
internal sealed class NewModel(InviteUser invite, AssignRoles roles, IOrganizationTree tree) : PageModel
{
    [BindProperty]
    public UserInput Input { get; set; } = new();

    [BindProperty]
    public List<Guid> RoleIds { get; set; } = [];

    public IReadOnlyList<RoleChoice> Choices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var (id, token, problems) = await invite.InviteAsync(Input, RoleIds, cancellationToken);
            if (id is not null)
            {
                ShownLink.Put(this, token);
                this.Succeeded($"已建立账号，请把链接交给{Input.DisplayName}。");
                return Redirect(Url.Content($"~/admin/users/{id}"));
            }
            foreach (var problem in problems)
                ModelState.AddModelError("", problem);
        }
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) =>
        Choices = [.. (await roles.ChoicesAsync(null, tree.RootId, cancellationToken)).Select(c => c with { IsHeld = RoleIds.Contains(c.Id) })];
}
