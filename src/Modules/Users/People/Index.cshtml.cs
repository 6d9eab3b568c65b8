using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Users.People;

[RequirePermission("ViewUsers")]
internal sealed class IndexModel(UnionDbContext db, UserList list, ExportUsers export, Access access) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public Guid? RoleId { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public UserState? State { get; set; }

    public KeyPage<UserRow> Users { get; private set; } = KeyPage.Empty<UserRow>();

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public bool MayManage { get; private set; }

    public string ExportAddress => Url.Content($"~/admin/users?handler=Export&q={Uri.EscapeDataString(Text ?? "")}&role={RoleId}&state={State}");

    private UserFilter Filter => new(Text, RoleId, State);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayManage = await access.HasAsync(Permissions.ManageUsers.Name);
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken);
        Roles = [.. roles.Select(r => new SelectListItem(r.DisplayName, r.Id.ToString()))];
        Users = await list.PageAsync(Filter, KeyRequest.From(Request), cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await export.ExportAsync(Filter, cancellationToken), "text/csv; charset=utf-8", "用户名单.csv");
}
