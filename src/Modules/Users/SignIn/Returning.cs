using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Users.SignIn;

internal static class Returning
{
    /// <summary>To the address asked for when it is one of this site, else to the start.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) =>
        new RedirectResult(returnUrl is { Length: > 0 } && page.Url.IsLocalUrl(returnUrl) ? returnUrl : page.Url.Content("~/admin"));
}
