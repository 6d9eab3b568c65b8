using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Users.Roles;

[RequirePermission("ManageRoles")]
internal sealed class EditModel(UnionDbContext db, SaveRole save, PermissionGroups groups) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public Role Role { get; private set; } = null!;

    public bool IsRemovable => !StockRoles.DisplayNames.ContainsKey(Role.Name);

    public IReadOnlyList<PermissionGroup> Groups { get; private set; } = [];

    /// <summary>What somebody else saved in the meantime, beside what was filled in here.</summary>
    public IReadOnlyList<(string Label, string Saved, string Yours)> Differences { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Set<Role>().FirstOrDefaultAsync(r => r.Id == Id, context.HttpContext.RequestAborted) is not { } role)
        {
            context.Result = NotFound();
            return;
        }
        Role = role;
        Groups = await groups.ReadAsync();
        await next();
    }

    public void OnGet() =>
        Input = new RoleInput
        {
            Version = Role.Version,
            Name = Role.Name,
            Description = Role.Description,
            Permissions = [.. Role.Permissions],
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        if (Input.Version != Role.Version)
            return ShowBoth();
        try
        {
            await save.UpdateAsync(Role, Role.IsAdministrator ? new RoleInput { Description = Input.Description } : Input, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(Role).ReloadAsync(cancellationToken);
            return ShowBoth();
        }
        this.Succeeded("角色已保存。");
        return Redirect(Url.Content("~/admin/roles"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (await save.RemoveAsync(Role, cancellationToken) is { } problem)
        {
            this.Failed(problem);
            return Redirect(Url.Content($"~/admin/roles/{Role.Id}"));
        }
        this.Succeeded("角色已删除。");
        return Redirect(Url.Content("~/admin/roles"));
    }

    private PageResult ShowBoth()
    {
        static string Word(bool held) => held ? "有" : "没有";
        var differing = Groups
            .SelectMany(g => g.Permissions)
            .Select(p => (p.Description, Saved: Role.Permissions.Contains(p.Name), Yours: Input.Permissions.Contains(p.Name)))
            .Where(p => p.Saved != p.Yours)
            .Select(p => (p.Description, Word(p.Saved), Word(p.Yours)));
        var description = (Role.Description == (Input.Description ?? "")) ? [] : new[] { ("说明", Role.Description, Input.Description ?? "") };
        Differences = [.. description, .. differing];
        if (Differences.Count == 0)
            Differences = [("全部", "与您填写的相同", "没有不同")];
        ModelState.Remove("Input.Version");
        Input.Version = Role.Version;
        return Page();
    }
}
