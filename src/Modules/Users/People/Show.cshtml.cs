using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Users.Accounts;
using Union.Users.Invitations;
using Union.Users.Roles;
using Union.Users.TwoFactor;
using Union.Web.Pages;

namespace Union.Users.People;

[RequirePermission("ManageUsers")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ShowModel(
    UnionDbContext db,
    RoleGuard guard,
    AccountStanding standing,
    AccountLinks links,
    AccountSessions sessions,
    SecondFactor factor,
    RolePlaces places,
    SiteService sites,
    ActLog acts,
    ICurrentUser current,
    TimeProvider clock
) : UserPage(db, guard)
{
    private readonly UnionDbContext _db = db;

    [BindProperty, Display(Name = "理由"), StringLength(400)]
    public string? Reason { get; set; }

    public string? NewLink { get; private set; }

    public int LinkDays { get; private set; }

    public bool IsSelf => Account.Id == current.Id;

    public UserState State => UserRow.StateOf(Account, clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<RolePlace> Places { get; private set; } = [];

    public IReadOnlyList<AccountLink> OpenLinks { get; private set; } = [];

    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    public IReadOnlyList<SignInRecord> Records { get; private set; } = [];

    public IReadOnlyList<Act> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        NewLink = ShownLink.Take(this);
        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        if (Account.IsDisabled)
            return BadRequest();
        var kind = Account.IsInvited ? AccountLinkKind.Invitation : AccountLinkKind.PasswordReset;
        var token = await links.AddAsync(Account, kind, cancellationToken);
        _db.Act("users.link", $"生成{(kind == AccountLinkKind.Invitation ? "邀请" : "重置密码")}链接：{Account.DisplayName}");
        await _db.SaveChangesAsync(cancellationToken);
        ShownLink.Put(this, token);
        return Back("链接已生成。");
    }

    public async Task<IActionResult> OnPostRevokeLinkAsync(CancellationToken cancellationToken)
    {
        await links.RevokeAsync(Account.Id, cancellationToken);
        _db.Act("users.link.revoke", $"撤回链接：{Account.DisplayName}");
        await _db.SaveChangesAsync(cancellationToken);
        return Back("链接已撤回。");
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken)
    {
        var ended = await sessions.EndAsync(Account, _ => true, $"结束会话：{Account.DisplayName}", null, cancellationToken);
        return Back($"已结束 {ended} 个会话。");
    }

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancellationToken)
    {
        await standing.UnlockAsync(Account, cancellationToken);
        return Back("已解除锁定。");
    }

    public Task<IActionResult> OnPostLockAsync(CancellationToken cancellationToken) =>
        WithReasonAsync(reason => standing.LockAsync(Account, reason, cancellationToken), "账号已锁定。", cancellationToken);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) =>
        WithReasonAsync(reason => standing.DisableAsync(Account, reason, cancellationToken), "账号已停用。", cancellationToken);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) =>
        WithReasonAsync(
            async reason =>
            {
                await standing.EnableAsync(Account, reason, cancellationToken);
                return null;
            },
            "账号已恢复。",
            cancellationToken
        );

    public Task<IActionResult> OnPostTwoFactorOffAsync(CancellationToken cancellationToken) =>
        WithReasonAsync(
            async reason =>
            {
                await factor.TurnOffAsync(Account, $"解除两步验证：{Account.DisplayName}", reason, cancellationToken);
                return null;
            },
            "已解除两步验证，请提醒本人重新设置。",
            cancellationToken
        );

    private async Task<IActionResult> WithReasonAsync(Func<string, Task<string?>> act, string done, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "请填写理由。");
        else if (ModelState.IsValid && await act(Reason.Trim()) is { } problem)
            ModelState.AddModelError(nameof(Reason), problem);
        if (ModelState.IsValid)
            return Back(done);
        await ShowAsync(cancellationToken);
        return Page();
    }

    private RedirectResult Back(string said)
    {
        this.Succeeded(said);
        return Redirect(Url.Content($"~/admin/users/{Account.Id}"));
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        LinkDays = (await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>().LinkDays;
        Places = await places.OfAsync(Account.Id, cancellationToken);
        OpenLinks = await links.OpenOf(Account.Id).ToListAsync(cancellationToken);
        Sessions = await sessions.OpenAsync(Account, cancellationToken);
        Records = await _db.Set<SignInRecord>()
            .AsNoTracking()
            .Where(r => r.UserId == Account.Id)
            .OrderByDescending(r => r.At)
            .Take(10)
            .ToListAsync(cancellationToken);
        History = await acts.HistoryAsync(Account.Id, 15, cancellationToken);
    }
}
