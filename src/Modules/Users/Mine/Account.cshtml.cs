using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Users.Accounts;
using Union.Users.SignIn;
using Union.Web.Pages;

namespace Union.Users.Mine;

[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AccountModel(OwnAccount own, EditOwnProfile edit, ChangeOwnPassword change, PasswordRules rules) : PageModel
{
    [BindProperty]
    public ProfileInput Profile { get; set; } = new();

    [BindProperty]
    public PasswordInput NewPassword { get; set; } = new();

    public User Account { get; private set; } = null!;

    public int MinimumLength { get; private set; }

    /// <summary>The form the messages belong to.</summary>
    public string? Failed { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostProfileAsync(CancellationToken cancellationToken)
    {
        Keep(nameof(Profile));
        if (ModelState.IsValid)
            Add(nameof(Profile), await edit.SaveAsync(Profile, cancellationToken));
        return await DoneAsync(nameof(Profile), "资料已保存。", cancellationToken);
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        Keep(nameof(NewPassword));
        if (ModelState.IsValid)
            Add(nameof(NewPassword), await change.ChangeAsync(NewPassword, cancellationToken));
        return await DoneAsync("Password", "密码已修改，其他设备需要重新登录。", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(string form, string said, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            this.Succeeded(said);
            return Redirect(Url.Content("~/me/account"));
        }
        await ShowAsync(form, cancellationToken);
        return Page();
    }

    // Two forms stand on the page; only the one sent is checked.
    private void Keep(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }

    private void Add(string prefix, IEnumerable<(string Field, string Text)> problems)
    {
        foreach (var (field, text) in problems)
            ModelState.AddModelError($"{prefix}.{field}", text);
    }

    private async Task ShowAsync(string? failed, CancellationToken cancellationToken)
    {
        Account = await own.GetAsync(cancellationToken);
        MinimumLength = await rules.MinimumAsync(cancellationToken);
        Failed = failed;
        if (failed != nameof(Profile))
            Profile = ProfileInput.Of(Account);
    }
}
