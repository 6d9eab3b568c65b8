using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Union.Users.SignIn;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LoginModel(PasswordSignIn signIn) : PageModel
{
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? this.Onward(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        var step = await signIn.AttemptAsync(Input.UserName, Input.Password, cancellationToken);
        if (step.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        return step.WantsCode ? Redirect(Url.Content($"~/login/2fa?returnUrl={Uri.EscapeDataString(ReturnUrl ?? "")}")) : this.Onward(ReturnUrl);
    }

    internal sealed class LoginInput
    {
        [Display(Name = "用户名"), Required, StringLength(50)]
        public string UserName { get; set; } = "";

        [Display(Name = "密码"), Required, StringLength(Accounts.PasswordRules.Longest)]
        public string Password { get; set; } = "";
    }
}
