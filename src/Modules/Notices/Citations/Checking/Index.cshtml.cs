using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Notices.Citations.Checking;

/// <summary>Doubtful citations one by one.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(DoubtfulCitations doubtful, DecideCitation decide, Access access) : PageModel
{
    public DoubtfulCitation? Doubtful { get; private set; }

    public bool MayDecide { get; private set; }

    public async Task OnGetAsync(Guid? after, CancellationToken cancellationToken)
    {
        MayDecide = await access.HasAsync(Permissions.Edit);
        Doubtful = await doubtful.NextAsync(after, cancellationToken);
    }

    [RequirePermission(Permissions.Edit)]
    public Task<IActionResult> OnPostConfirmAsync(Guid id, Guid? target, CancellationToken cancellationToken) =>
        DecideAsync(id, CitationState.Confirmed, target, cancellationToken);

    [RequirePermission(Permissions.Edit)]
    public Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, CitationState.Rejected, null, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid id, CitationState state, Guid? target, CancellationToken cancellationToken)
    {
        if (await decide.RunAsync(id, state, target, cancellationToken) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded(state == CitationState.Confirmed ? "已确认，接着看下一处。" : "已排除，接着看下一处。");
        return LocalRedirect($"~/admin/notices/citations?after={id}");
    }
}
