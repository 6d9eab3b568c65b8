using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Forms;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Notices.Following.Choosing;

[SignedIn, Feature(FollowingStartup.Feature)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(FollowList list, OwnFollows own) : PageModel
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. Enum.GetValues<FollowKind>().Select(k => new SelectListItem(k.DisplayName(), k.ToString()))];

    public KeyPage<FollowRow> Rows { get; private set; } = KeyPage.Empty<FollowRow>();

    public async Task OnGetAsync(FollowKind? kind, CancellationToken cancellationToken) =>
        Rows = await list.PageAsync(kind, KeyRequest.From(Request), cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(FollowKind kind, string? value, string? returnUrl, CancellationToken cancellationToken)
    {
        if (FollowTarget.Read(kind, value) is not { } target)
            return BadRequest();
        if (await own.AddAsync(target, cancellationToken) is { } problem)
            this.Failed(problem);
        else
            this.Succeeded("已关注，有变化时会通知您。");
        return Back(returnUrl);
    }

    public async Task<IActionResult> OnPostRemoveAsync(FollowKind kind, string? value, string? returnUrl, CancellationToken cancellationToken)
    {
        if (FollowTarget.Read(kind, value) is not { } target)
            return BadRequest();
        await own.RemoveAsync(target, cancellationToken);
        this.Succeeded("已取消关注。");
        return Back(returnUrl);
    }

    private LocalRedirectResult Back(string? returnUrl) =>
        LocalRedirect(returnUrl is { Length: > 0 } && Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/me/following"));
}
