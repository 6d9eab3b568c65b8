using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Union.Web.Pages;

namespace Union.Users.SignIn;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TwoFactorModel(CodeSignIn signIn, PendingSignIn pending) : PageModel
{
    [BindProperty, Display(Name = "验证码"), Required, StringLength(40)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "recovery")]
    public bool Recovery { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await pending.FindAsync(cancellationToken) is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await pending.FindAsync(cancellationToken) is not { } user)
            return StartAgain();
        if (!ModelState.IsValid)
            return Page();
        var step = await signIn.AttemptAsync(user, Code, Recovery, cancellationToken);
        if (step.Refusal is null)
            return this.Onward(ReturnUrl);
        ModelState.AddModelError(nameof(Code), step.Refusal);
        return Page();
    }

    private RedirectResult StartAgain()
    {
        this.Warned("登录已超时，请重新填写用户名和密码。");
        return Redirect(Url.Content("~/login"));
    }
}
