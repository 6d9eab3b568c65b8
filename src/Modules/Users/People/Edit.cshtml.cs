using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Users.Accounts;
using Union.Users.Roles;
using Union.Web.Pages;

namespace Union.Users.People;

[RequirePermission("ManageUsers")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EditModel(UnionDbContext db, RoleGuard guard, EditUser edit) : UserPage(db, guard)
{
    private readonly UnionDbContext _db = db;

    [BindProperty]
    public EditInput Input { get; set; } = new();

    /// <summary>What somebody else saved in the meantime, beside what was filled in here.</summary>
    public IReadOnlyList<(string Label, string? Saved, string? Yours)> Differences { get; private set; } = [];

    public string MobileHint =>
        MobileNumbers.Mask(Account.Mobile) is { } mask ? $"现在是 {mask}，不修改请留空。" : "选填，列表中只显示前三位和后四位。";

    public void OnGet() => Input = EditInput.Of(Account);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        if (Input.Version != Account.Version)
            return ShowBoth();
        try
        {
            foreach (var (field, text) in await edit.SaveAsync(Account, Input, cancellationToken))
                ModelState.AddModelError($"{nameof(Input)}.{field}", text);
        }
        catch (DbUpdateConcurrencyException)
        {
            await _db.Entry(Account).ReloadAsync(cancellationToken);
            return ShowBoth();
        }
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("已保存。");
        return Redirect(Url.Content($"~/admin/users/{Account.Id}"));
    }

    private PageResult ShowBoth()
    {
        (string Label, string? Saved, string? Yours)[] all =
        [
            ("用户名", Account.UserName, Input.UserName),
            ("姓名", Account.DisplayName, Input.DisplayName),
            ("电子邮箱", Account.Email, Input.Email),
            (
                "手机号码",
                MobileNumbers.Mask(Account.Mobile),
                Input.ClearMobile ? null : MobileNumbers.Mask(Input.Mobile) ?? MobileNumbers.Mask(Account.Mobile)
            ),
        ];
        Differences = [.. all.Where(d => (d.Saved ?? "") != (d.Yours ?? ""))];
        if (Differences.Count == 0)
            Differences = [("状态", "已变动", "没有不同")];
        ModelState.Remove("Input.Version");
        Input.Version = Account.Version;
        return Page();
    }
}
