using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Users.Accounts;
using Union.Users.SignIn;
using Union.Users.TwoFactor;
using Union.Web.Pages;

namespace Union.Users.Mine;

[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SecurityModel(
    OwnAccount own,
    SecondFactor factor,
    TwoFactorKeys keys,
    TwoFactorDemand demand,
    PasswordCheck passwords,
    FailedAttempts failed,
    SiteService sites,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>The key shown in the picture, protected, until it is proven that the app has it.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string Password { get; set; } = "";

    public User Account { get; private set; } = null!;

    public bool IsDemanded { get; private set; }

    public string Picture { get; private set; } = "";

    public string KeyText { get; private set; } = "";

    public IReadOnlyList<string>? NewCodes { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Account = await own.GetAsync(cancellationToken);
        if (Account.HasTwoFactor || Key is null)
            return Redirect(Url.Content("~/me/security"));
        NewCodes = await factor.TurnOnAsync(Account, Key, Code, cancellationToken);
        if (NewCodes is null)
            ModelState.AddModelError(nameof(Code), "验证码不正确。请确认手机时间准确，等待应用显示下一个验证码后再试。");
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        if (await ConfirmedAsync(cancellationToken))
            NewCodes = await factor.RenewCodesAsync(Account, cancellationToken);
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        if (await ConfirmedAsync(cancellationToken) && !await demand.AppliesToAsync(Account.Id, cancellationToken))
        {
            await factor.TurnOffAsync(Account, "关闭两步验证", null, cancellationToken);
            this.Succeeded("两步验证已关闭。");
            return Redirect(Url.Content("~/me/security"));
        }
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task<bool> ConfirmedAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Account = await own.GetAsync(cancellationToken);
        if (!Account.HasTwoFactor)
            return false;
        if (!Account.IsLocked(clock.GetUtcNow().UtcDateTime) && passwords.IsRight(Account, Password))
            return true;
        await failed.CountAsync(Account, SignInOutcome.WrongPassword, cancellationToken);
        ModelState.AddModelError(nameof(Password), "密码不正确，请重新填写。");
        return false;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Account = await own.GetAsync(cancellationToken);
        IsDemanded = await demand.AppliesToAsync(Account.Id, cancellationToken);
        if (Account.HasTwoFactor)
            return;
        if (keys.Read(Account, Key) is null)
            Key = keys.Create(Account);
        var key = keys.Read(Account, Key)!;
        KeyText = string.Join(' ', Base32.Encode(key).Chunk(4).Select(c => new string(c)));
        Picture = TwoFactorKeys.Picture(TwoFactorKeys.Uri(key, (await sites.GetSiteSettingsAsync(cancellationToken)).SiteName, Account.UserName));
    }
}
