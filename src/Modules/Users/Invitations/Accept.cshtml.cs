using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Union.Users.Accounts;
using Union.Web.Pages;

namespace Union.Users.Invitations;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AcceptModel(AccountLinks links, AcceptLink accept, PasswordRules rules) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public AcceptInput Input { get; set; } = new();

    public OpenLink? Open { get; private set; }

    public int MinimumLength { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await FindAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Open is null || !ModelState.IsValid)
            return Page();
        foreach (var problem in await accept.AcceptAsync(Open, Input.Password, cancellationToken))
            ModelState.AddModelError("Input.Password", problem);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("密码已设置，请登录。");
        return Redirect(Url.Content("~/login"));
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Open = await links.FindAsync(Token, cancellationToken);
        MinimumLength = await rules.MinimumAsync(cancellationToken);
        if (Open is null)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    internal sealed class AcceptInput
    {
        [Display(Name = "新密码"), Required, StringLength(PasswordRules.Longest)]
        public string Password { get; set; } = "";

        [Display(Name = "再填一次"), Required, Compare(nameof(Password), ErrorMessage = "两次填写的密码不一致。")]
        public string Again { get; set; } = "";
    }
}
