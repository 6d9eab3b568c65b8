using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Users.Mine;
using Union.Web.Pages;

namespace Union.Users.Notifications;

[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SettingsModel(OwnAccount own, ChooseMail choose) : PageModel
{
    [BindProperty, Display(Name = "通知邮件")]
    public MailPace Mail { get; set; }

    public string? Email { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var account = await own.GetAsync(cancellationToken);
        (Email, Mail) = (account.Email, await choose.OfAsync(account.Id, cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = await own.GetAsync(cancellationToken);
        Email = account.Email;
        if (!ModelState.IsValid || !Enum.IsDefined(Mail))
            return Page();
        await choose.SaveAsync(account.Id, Mail, null, cancellationToken);
        this.Succeeded("已保存。");
        return Redirect(Url.Content("~/me/notifications/settings"));
    }
}
