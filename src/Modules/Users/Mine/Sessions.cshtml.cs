using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Users.Accounts;
using Union.Users.SignIn;
using Union.Web.Pages;

namespace Union.Users.Mine;

[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SessionsModel(UnionDbContext db, OwnAccount own, AccountSessions sessions, CurrentSession current) : PageModel
{
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    public IReadOnlyList<SignInRecord> Records { get; private set; } = [];

    public Guid? CurrentId => current.Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var user = await own.GetAsync(cancellationToken);
        Sessions = await sessions.OpenAsync(user, cancellationToken);
        Records = await db.Set<SignInRecord>()
            .AsNoTracking()
            .Where(r => r.UserId == user.Id)
            .OrderByDescending(r => r.At)
            .Take(15)
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellationToken)
    {
        var ended = await sessions.EndAsync(
            await own.GetAsync(cancellationToken),
            s => s.Id == id && s.Id != current.Id,
            "退出一台设备",
            null,
            cancellationToken
        );
        if (ended == 0)
            return NotFound();
        this.Succeeded("已退出这台设备。");
        return Redirect(Url.Content("~/me/sessions"));
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
    {
        var ended = await sessions.EndAsync(
            await own.GetAsync(cancellationToken),
            s => s.Id != current.Id,
            "退出其他所有设备",
            null,
            cancellationToken
        );
        this.Succeeded($"已退出其他 {ended} 台设备。");
        return Redirect(Url.Content("~/me/sessions"));
    }
}
