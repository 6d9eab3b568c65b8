using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Notices.Passing.Inbox;
using Union.Web.Pages;

namespace Union.Notices.Passing.Forwarding;

/// <summary>Drafts an own notice that forwards a received document.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(Permissions.Edit)]
[RequirePermission(PassingPermissions.Answer)]
internal sealed class ForwardAsNoticeModel(InboxReach reach, DraftForward draft) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await reach.FindAsync(id, cancellationToken) is null ? NotFound() : LocalRedirect($"~/admin/inbox/{id}/forward");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry)
            return NotFound();
        if (!await reach.MayAnswerAsync(entry))
            return Forbid();
        if (await draft.RunAsync(entry, cancellationToken) is not { } notice)
            return NotFound();
        this.Succeeded("已起草转发通知，请核对正文、编文号后发布，再下发给下级。");
        return LocalRedirect($"~{notice.AdminUrl}");
    }
}
