using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Core.Notifications;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Users.Notifications;

[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(OwnList list, OwnNotifications own) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "unread")]
    public bool OnlyUnread { get; set; }

    public KeyPage<Notification> Rows { get; private set; } = KeyPage.Empty<Notification>();

    public int Unread { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await list.PageAsync(OnlyUnread, KeyRequest.From(Request), cancellationToken);
        Unread = await own.UnreadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostOneAsync(Guid id, CancellationToken cancellationToken) =>
        await list.ReadAsync(id, cancellationToken) ? Again() : NotFound();

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellationToken)
    {
        this.Succeeded($"{await list.ReadAllAsync(cancellationToken)} 条通知已标为已读。");
        return Again();
    }

    private RedirectResult Again() => Redirect(Url.Content("~/me/notifications") + (OnlyUnread ? "?unread=true" : ""));
}
